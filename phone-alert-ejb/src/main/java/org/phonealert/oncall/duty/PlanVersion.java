package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of a schedule's plan. */
@Entity
@Table(name = "duty_plans")
class PlanVersion extends StoredVersion {
    @Column(name = "schedule_id")
    private long scheduleId;

    protected PlanVersion() {}

    PlanVersion(long scheduleId, Instant validFrom, SchedulePlan plan) {
        super(validFrom, plan);
        this.scheduleId = scheduleId;
    }

    long scheduleId() {
        return scheduleId;
    }

    SchedulePlan plan() {
        return plan(SchedulePlan.class);
    }
}
