package org.phonealert.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.Identified;
import org.phonealert.Json;

/** What a schedule plans from an instant on, until the next version. */
@Entity
@Table(name = "duty_plans")
class PlanVersion extends Identified {
    @Column(name = "schedule_id")
    private long scheduleId;

    @Column(name = "valid_from")
    private OffsetDateTime validFrom;

    private String plan;

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    PlanVersion(long scheduleId, Instant validFrom, SchedulePlan plan) {
        this.scheduleId = scheduleId;
        this.validFrom = kept(validFrom);
        this.plan = Json.write(plan);
    }

    long scheduleId() {
        return scheduleId;
    }

    Instant validFrom() {
        return validFrom.toInstant();
    }

    SchedulePlan plan() {
        return Json.read(plan, SchedulePlan.class);
    }
}
