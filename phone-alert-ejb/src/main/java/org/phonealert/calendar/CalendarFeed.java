package org.phonealert.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.Identified;
import org.phonealert.Secret;

/** An address at which the shifts of a schedule, or of an operator, are read. */
@Entity
@Table(name = "calendar_feeds")
class CalendarFeed extends Identified {
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "schedule_id")
    @Nullable
    private Long scheduleId;

    @Column(name = "operator_id")
    @Nullable
    private Long operatorId;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(CalendarOf whose, String secret, Instant now) {
        scheduleId = whose.schedule();
        operatorId = whose.operator();
        take(secret, now);
    }

    /** Another secret; the one so far opens nothing any more. */
    final void take(String secret, Instant now) {
        secretHash = Secret.hash(secret);
        openedAt = kept(now);
    }

    Optional<Long> schedule() {
        return Optional.ofNullable(scheduleId);
    }

    Optional<Long> operator() {
        return Optional.ofNullable(operatorId);
    }
}
