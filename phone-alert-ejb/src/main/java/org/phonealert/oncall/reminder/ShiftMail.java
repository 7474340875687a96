package org.phonealert.oncall.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.base.Identified;
import org.phonealert.base.mail.Delivery;

/** A mail to an operator about a shift; its text is written when it is sent. */
@Entity
@Table(name = "shift_mails")
class ShiftMail extends Identified {
    @Enumerated(EnumType.STRING)
    private ReminderKind occasion;

    @Column(name = "schedule_id")
    private long scheduleId;

    @Column(name = "operator_id")
    private long operatorId;

    @Column(name = "happens_at")
    private OffsetDateTime happensAt;

    @Embedded
    private Delivery delivery = new Delivery();

    @SuppressWarnings("NullAway.Init")
    protected ShiftMail() {}

    /** Due at once. */
    ShiftMail(ShiftEvent event, Instant now) {
        occasion = event.occasion();
        scheduleId = event.schedule();
        operatorId = event.operator();
        happensAt = kept(event.at());
        delivery.fallDue(now);
    }

    ShiftEvent event() {
        return new ShiftEvent(occasion, scheduleId, operatorId, happensAt.toInstant());
    }

    Delivery delivery() {
        return delivery;
    }
}
