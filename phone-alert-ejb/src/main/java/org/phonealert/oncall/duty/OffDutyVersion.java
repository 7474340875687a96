package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** When an operator is not called. */
@Entity
@Table(name = "off_duty_plans")
class OffDutyVersion extends StoredVersion {
    @Column(name = "operator_id")
    private long operatorId;

    protected OffDutyVersion() {}

    OffDutyVersion(long operatorId, Instant validFrom, OffDutyTimes times) {
        super(validFrom, times);
        this.operatorId = operatorId;
    }

    long operatorId() {
        return operatorId;
    }

    OffDutyTimes times() {
        return plan(OffDutyTimes.class);
    }
}
