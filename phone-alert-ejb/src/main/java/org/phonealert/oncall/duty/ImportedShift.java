package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.base.Identified;
import org.phonealert.oncall.shift.Shift;

/** A shift of a schedule that somebody else planned. What is over of it stays. */
@Entity
@Table(name = "duty_given")
class ImportedShift extends Identified {
    @Column(name = "schedule_id")
    private long scheduleId;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    @Column(name = "operator_id")
    private long operatorId;

    @Column(name = "from_at")
    private OffsetDateTime fromAt;

    @Column(name = "until_at")
    private OffsetDateTime untilAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportedShift() {}

    ImportedShift(long scheduleId, Shift shift, Instant now) {
        this.scheduleId = scheduleId;
        this.madeAt = kept(now);
        this.operatorId = shift.operator();
        this.fromAt = kept(shift.from());
        this.untilAt = kept(shift.until());
    }

    long scheduleId() {
        return scheduleId;
    }

    boolean hasBegun(Instant now) {
        return fromAt.toInstant().isBefore(now);
    }

    /** It lasts until now only. */
    void end(Instant now) {
        untilAt = kept(now);
    }

    /** What of it is still to come. */
    Shift rest(Instant now) {
        return shift().notBefore(now);
    }

    Shift shift() {
        return new Shift(operatorId, fromAt.toInstant(), untilAt.toInstant());
    }
}
