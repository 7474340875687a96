package org.phonealert.oncall.duty;

import java.util.List;
import org.phonealert.oncall.shift.ShiftOverride;

/**
 * A schedule with its current plan.
 *
 * @param overrides those that are not over, in the order they were made
 */
public record PlannedSchedule(long id, String name, SchedulePlan plan, List<ShiftOverride> overrides) {

    /** Whether this operator takes turns, or is named by an exception. */
    boolean names(long operator) {
        return plan.operators().contains(operator)
                || overrides.stream().flatMap(ShiftOverride::operators).anyMatch(named -> named == operator);
    }
}
