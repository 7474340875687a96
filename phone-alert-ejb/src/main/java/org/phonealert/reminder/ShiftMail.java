package org.phonealert.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.Identified;
import org.phonealert.mail.Delivery;

/** A mail to an operator about a shift; what it says is decided when it is sent. */
@Entity
@Table(name = "shift_mails")
class ShiftMail extends Identified {
    @Enumerated(EnumType.STRING)
    private Occasion occasion;

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
    ShiftMail(Happening happening, Instant now) {
        occasion = happening.occasion();
        scheduleId = happening.schedule();
        operatorId = happening.operator();
        happensAt = kept(happening.at());
        delivery.fallDue(now);
    }

    Happening happening() {
        return new Happening(occasion, scheduleId, operatorId, happensAt.toInstant());
    }

    Delivery delivery() {
        return delivery;
    }
}
