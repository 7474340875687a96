package org.phonealert.oncall.duty;

import java.time.ZoneId;
import java.util.List;
import org.phonealert.oncall.shift.OffDutyPlan;

/**
 * When an operator is not called.
 *
 * @param zone where the operator's clock stands
 */
record OffDutyTimes(ZoneId zone, List<OffDutyPeriod> periods) {
    OffDutyTimes {
        periods = List.copyOf(periods);
    }

    OffDutyPlan plan() {
        return new OffDutyPlan(
                zone, periods.stream().map(OffDutyPeriod::offDuty).toList());
    }
}
