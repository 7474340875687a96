package org.phonealert.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.Role;
import org.phonealert.duty.Duty;
import org.phonealert.duty.DutySchedules;
import org.phonealert.operator.Operator;

/** Who is on duty by each schedule. */
@Stateless
@AllowedFor(Role.VIEWER)
public class OnCall {
    @Inject
    private DutySchedules schedules;

    @Inject
    private Duty duty;

    @Inject
    private Clock clock;

    /**
     * All schedules, by name.
     *
     * @param at when; empty for now
     */
    public Answer at(Optional<Instant> at) {
        Instant instant = at.orElseGet(clock::instant);
        Map<Long, String> names = schedules.names();
        Map<Long, List<Operator>> onDuty = duty.onDuty(List.copyOf(names.keySet()), instant);
        return new Answer(
                instant,
                names.entrySet().stream()
                        .map(schedule -> new OfSchedule(
                                schedule.getValue(),
                                onDuty.getOrDefault(schedule.getKey(), List.of()).stream()
                                        .map(Operator::name)
                                        .toList()))
                        .toList());
    }

    /** Who is on duty at an instant. */
    public record Answer(Instant at, List<OfSchedule> schedules) {}

    /**
     * Who is on duty by one schedule.
     *
     * @param operators by name, in the order they are called; nobody if it is empty
     */
    public record OfSchedule(String schedule, List<String> operators) {}
}
