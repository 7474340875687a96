package org.phonealert.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.Identified;
import org.phonealert.Json;

/** When an operator is not called, as it stands from an instant on, until the next version. */
@Entity
@Table(name = "off_duty_plans")
class OffDutyVersion extends Identified {
    @Column(name = "operator_id")
    private long operatorId;

    @Column(name = "valid_from")
    private OffsetDateTime validFrom;

    private String plan;

    @SuppressWarnings("NullAway.Init")
    protected OffDutyVersion() {}

    OffDutyVersion(long operatorId, Instant validFrom, OffDutyTimes times) {
        this.operatorId = operatorId;
        this.validFrom = kept(validFrom);
        this.plan = Json.write(times);
    }

    long operatorId() {
        return operatorId;
    }

    Instant validFrom() {
        return validFrom.toInstant();
    }

    OffDutyTimes times() {
        return Json.read(plan, OffDutyTimes.class);
    }
}
