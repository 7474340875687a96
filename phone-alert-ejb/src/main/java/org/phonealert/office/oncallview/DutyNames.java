package org.phonealert.office.oncallview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.people.operator.Operator;

/** The names of those on duty, by the names of schedules. */
@Dependent
public class DutyNames {
    @Inject
    private DutySchedules schedules;

    @Inject
    private Duty duty;

    /** Who is on duty by each schedule at this instant. */
    public List<OnCall.OfSchedule> at(Instant instant) {
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
