package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.base.Identified;

/** A row that changes who is on duty by a schedule for some time: an exception or an imported shift. */
@MappedSuperclass
abstract class PlannedTime extends Identified {
    @Column(name = "schedule_id")
    private long scheduleId;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    @Column(name = "from_at")
    private OffsetDateTime fromAt;

    @Column(name = "until_at")
    private OffsetDateTime untilAt;

    @SuppressWarnings("NullAway.Init")
    protected PlannedTime() {}

    PlannedTime(long scheduleId, Instant from, Instant until, Instant now) {
        this.scheduleId = scheduleId;
        this.madeAt = kept(now);
        this.fromAt = kept(from);
        this.untilAt = kept(until);
    }

    long scheduleId() {
        return scheduleId;
    }

    Instant from() {
        return fromAt.toInstant();
    }

    Instant until() {
        return untilAt.toInstant();
    }

    boolean hasBegun(Instant now) {
        return from().isBefore(now);
    }

    /** Ends it now. */
    void end(Instant now) {
        untilAt = kept(now);
    }
}
