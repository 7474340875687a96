package org.phonealert.oncall.duty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.shift.DutyHours;
import org.phonealert.oncall.shift.OffDutyPlan;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.ShiftOverride;
import org.phonealert.oncall.shift.Span;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/** Who is on duty: by schedules, off-duty periods and the flag with which an operator is taken off duty by hand. */
@Stateless
public class Duty {
    @Inject
    private CurrentRoster currentRoster;

    @Inject
    private Operators operators;

    @Inject
    private Clock clock;

    /** Those of these operators who may be called at an instant. */
    public List<Operator> present(List<Operator> people, Instant at) {
        DutyRoster roster = currentRoster.get();
        return people.stream()
                .filter(operator -> operator.onDuty() && !roster.isOffDuty(operator.id(), at))
                .toList();
    }

    /** The operators of a schedule who may be called at an instant, in the order they are called. */
    public List<Operator> onDuty(long schedule, Instant at) {
        return onDuty(List.of(schedule), at).getOrDefault(schedule, List.of());
    }

    /** The same for several schedules. */
    public Map<Long, List<Operator>> onDuty(Collection<Long> schedules, Instant at) {
        DutyRoster roster = currentRoster.get();
        Map<Long, Operator> people = people(roster, schedules, at);
        Map<Long, OffDutyPlan> absent = absent(roster, people, at);
        Map<Long, List<Operator>> onDuty = new HashMap<>();
        for (Long schedule : schedules) {
            onDuty.put(schedule, known(roster.at(schedule, at, absent), people));
        }
        return onDuty;
    }

    /** The operators whom a schedule may have on duty from an instant on, without retired ones. */
    public List<Operator> reached(long schedule, Instant from) {
        DutyRoster roster = currentRoster.get();
        return known(roster.operators(schedule, from), people(roster, List.of(schedule), from));
    }

    /** The first instant after one and before another at which the schedule has other operators on duty. */
    public Optional<Instant> nextChange(long schedule, Instant after, Instant until) {
        DutyRoster roster = currentRoster.get();
        return roster.nextChange(
                schedule, after, until, absent(roster, people(roster, List.of(schedule), after), after));
    }

    /** The numbers of the schedules that have ever named this operator. */
    public List<Long> schedulesOf(long operator) {
        return currentRoster.get().schedulesOf(operator);
    }

    /** A schedule's shifts in a time, by their beginnings; past ones as they were planned then. */
    public List<Shift> shifts(long schedule, Instant from, Instant until) {
        return currentRoster.get().between(schedule, new Span(from, until));
    }

    /** The shifts of some operators in a time, by schedules' numbers. */
    public Map<Long, List<Shift>> shifts(Set<Long> people, Span time) {
        DutyRoster roster = currentRoster.get();
        return roster.schedules().stream()
                .filter(schedule -> roster.names(schedule, people))
                .collect(Collectors.toMap(
                        Function.identity(),
                        schedule -> roster.between(schedule, time).stream()
                                .filter(shift -> people.contains(shift.operator()))
                                .toList()));
    }

    /** The version of the roster, which rises with every change. */
    public long version() {
        return currentRoster.version();
    }

    /**
     * How long operators were on duty in a month, by schedules' and then by operators' numbers; retired schedules are
     * included, the time from now on is not.
     */
    public Map<Long, Map<Long, DutyHours>> hours(YearMonth month) {
        DutyRoster roster = currentRoster.get();
        Instant now = clock.instant();
        return roster.schedules().stream()
                .collect(Collectors.toMap(Function.identity(), schedule -> roster.hours(schedule, month, now)));
    }

    /** Whether a month is over in every time zone. */
    public boolean isOver(YearMonth month) {
        return !clock.instant().isBefore(PlannedMonth.over(month));
    }

    /** The times without anybody on duty within a time, from the schedule's creation on. */
    public List<Span> gaps(long schedule, Instant from, Instant until) {
        return currentRoster.get().gaps(schedule, new Span(from, until));
    }

    /**
     * What another plan would change; nothing is stored.
     *
     * @param schedule null for a new one
     * @param overrides all its exceptions
     * @param time from now on
     */
    public PlanChange preview(@Nullable Long schedule, SchedulePlan plan, List<ShiftOverride> overrides, Span time) {
        return currentRoster.get().change(schedule, plan, overrides, time);
    }

    /** The operators whom these schedules may have on duty, by number, without retired ones. */
    private Map<Long, Operator> people(DutyRoster roster, Collection<Long> schedules, Instant from) {
        Set<Long> ids = schedules.stream()
                .flatMap(schedule -> roster.operators(schedule, from).stream())
                .collect(Collectors.toSet());
        return operators.reachable(ids).stream().collect(Collectors.toMap(Operator::id, Function.identity()));
    }

    private static List<Operator> known(Collection<Long> ids, Map<Long, Operator> people) {
        return ids.stream().map(people::get).filter(Objects::nonNull).toList();
    }

    /** With operators who were taken off duty by hand: the layers beneath stand in for them, too. */
    private static Map<Long, OffDutyPlan> absent(DutyRoster roster, Map<Long, Operator> people, Instant at) {
        Map<Long, OffDutyPlan> absent = roster.absences(at);
        people.values().stream()
                .filter(operator -> !operator.onDuty())
                .forEach(operator -> absent.put(operator.id(), OffDutyPlan.ALWAYS));
        return absent;
    }
}
