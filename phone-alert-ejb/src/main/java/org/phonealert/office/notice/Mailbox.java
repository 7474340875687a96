package org.phonealert.office.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.mail.Delivery;

/** When the next mail to an administrator is due. */
@Entity
@Table(name = "notice_mailboxes")
class Mailbox {
    @Id
    @Column(name = "administrator_id")
    private long administratorId;

    @Column(name = "last_mail_at")
    @Nullable
    private OffsetDateTime lastMailAt;

    @Embedded
    private Delivery delivery = new Delivery();

    protected Mailbox() {}

    Mailbox(long administratorId) {
        this.administratorId = administratorId;
    }

    long administratorId() {
        return administratorId;
    }

    Delivery delivery() {
        return delivery;
    }

    /** Makes a mail due now, or after the pause since the last mail. A mail that is due already stays so. */
    void makeDue(Instant now, Duration pause) {
        if (delivery.dueAt() == null) {
            Instant rested = lastMailAt == null ? now : lastMailAt.toInstant().plus(pause);
            delivery.fallDue(rested.isAfter(now) ? rested : now);
        }
    }

    /**
     * Records that the mail was sent.
     *
     * @param more whether further notices wait; their mail is due after the pause
     */
    void sent(Instant now, boolean more, Duration pause) {
        delivery.sent();
        lastMailAt = now.atOffset(ZoneOffset.UTC);
        if (more) {
            delivery.fallDue(now.plus(pause));
        }
    }
}
