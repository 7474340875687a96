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

/** A mail to an operator about a shift; what it says is decided when it is sent. */
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
    ShiftMail(ShiftEvent happening, Instant now) {
        occasion = happening.occasion();
        scheduleId = happening.schedule();
        operatorId = happening.operator();
        happensAt = kept(happening.at());
        delivery.fallDue(now);
    }

    ShiftEvent happening() {
        return new ShiftEvent(occasion, scheduleId, operatorId, happensAt.toInstant());
    }

    Delivery delivery() {
        return delivery;
    }
}
