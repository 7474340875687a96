package org.phonealert.oncall.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.base.Identified;
import org.phonealert.base.Secret;

/** An address at which others read the shifts of a schedule or of an operator. */
@Entity
@Table(name = "calendar_feeds")
class CalendarFeed extends Identified {
    @Column(name = "secret_hash")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private CalendarOwner.Kind kind;

    /** The number of the schedule or the operator. */
    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(CalendarOwner.Kind kind, long ownerId, String secret, Instant now) {
        this.kind = kind;
        this.ownerId = ownerId;
        replaceSecret(secret, now);
    }

    /** The former secret opens nothing any more. */
    final void replaceSecret(String secret, Instant now) {
        secretHash = Secret.hash(secret);
        openedAt = kept(now);
    }

    CalendarOwner.Kind kind() {
        return kind;
    }

    long ownerId() {
        return ownerId;
    }
}
