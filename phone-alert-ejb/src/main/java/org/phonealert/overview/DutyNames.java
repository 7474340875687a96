package org.phonealert.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.phonealert.duty.Duty;
import org.phonealert.duty.DutySchedules;
import org.phonealert.operator.Operator;

/** Who is on duty, by the names of schedules and people. */
@Dependent
class DutyNames {
    @Inject
    private DutySchedules schedules;

    @Inject
    private Duty duty;

    /** All schedules, by name. */
    List<OnCall.OfSchedule> at(Instant instant) {
        Map<Long, String> names = schedules.names();
        Map<Long, List<Operator>> onDuty = duty.onDuty(names.keySet(), instant);
        return names.entrySet().stream()
                .map(schedule -> new OnCall.OfSchedule(
                        schedule.getValue(), of(onDuty.getOrDefault(schedule.getKey(), List.of()))))
                .toList();
    }

    static List<String> of(List<Operator> people) {
        return people.stream().map(Operator::name).toList();
    }
}
