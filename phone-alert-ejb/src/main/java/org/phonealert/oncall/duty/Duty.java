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

/** Who is on duty: by schedules, by off-duty periods, and by the flag that operators are taken off duty with by hand. */
@Stateless
public class Duty {
    @Inject
    private CurrentRoster currentRoster;

    @Inject
    private Operators operators;

    @Inject
    private Clock clock;

    /** Those of these people who may be called at an instant. */
    public List<Operator> present(List<Operator> people, Instant at) {
        DutyRoster roster = currentRoster.get();
        return people.stream()
                .filter(operator -> operator.onDuty() && !roster.isOffDuty(operator.id(), at))
                .toList();
    }

    /** Who of a schedule may be called at an instant, in the order they are called. */
    public List<Operator> onDuty(long schedule, Instant at) {
        return onDuty(List.of(schedule), at).getOrDefault(schedule, List.of());
    }

    /** The same of several schedules. */
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

    /** Everybody whom a schedule may have on duty from an instant on, without those who are gone. */
    public List<Operator> reached(long schedule, Instant from) {
        DutyRoster roster = currentRoster.get();
        return known(roster.operators(schedule, from), people(roster, List.of(schedule), from));
    }

    /** When, after an instant and before another, the schedule has others on duty for the first time. */
    public Optional<Instant> nextChange(long schedule, Instant after, Instant until) {
        DutyRoster roster = currentRoster.get();
        return roster.nextChange(
                schedule, after, until, absent(roster, people(roster, List.of(schedule), after), after));
    }

    /** The schedules that have named this operator at any time, by number. */
    public List<Long> schedulesOf(long operator) {
        return currentRoster.get().schedulesOf(operator);
    }

    /** A schedule's shifts of a time, by their beginnings; those that are over as they were. */
    public List<Shift> shifts(long schedule, Instant from, Instant until) {
        return currentRoster.get().between(schedule, new Span(from, until));
    }

    /** The shifts that some people have in a time, by schedules' numbers. */
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

    /** Grows with every change of what is planned. */
    public long version() {
        return currentRoster.version();
    }

    /**
     * How long operators were on duty in a month, by schedules' and then by operators' numbers, also of schedules that are
     * gone. What is not over yet does not count.
     */
    public Map<Long, Map<Long, DutyHours>> hours(YearMonth month) {
        DutyRoster roster = currentRoster.get();
        Instant now = clock.instant();
        return roster.schedules().stream()
                .collect(Collectors.toMap(Function.identity(), schedule -> roster.hours(schedule, month, now)));
    }

    /** Whether a month is over wherever a schedule's clock may stand. */
    public boolean isOver(YearMonth month) {
        return !clock.instant().isBefore(PlannedMonth.over(month));
    }

    /** When a schedule has nobody on duty, of a time; not before it was made. */
    public List<Span> gaps(long schedule, Instant from, Instant until) {
        return currentRoster.get().gaps(schedule, new Span(from, until));
    }

    /**
     * What would change if a schedule was planned otherwise; nothing is written.
     *
     * @param schedule null for a new one
     * @param overrides all its exceptions
     * @param time from now on
     */
    public PlanChange foresee(@Nullable Long schedule, SchedulePlan plan, List<ShiftOverride> overrides, Span time) {
        return currentRoster.get().change(schedule, plan, overrides, time);
    }

    /** Those whom these schedules may have on duty, by number, without those who are gone. */
    private Map<Long, Operator> people(DutyRoster roster, Collection<Long> schedules, Instant from) {
        Set<Long> ids = schedules.stream()
                .flatMap(schedule -> roster.operators(schedule, from).stream())
                .collect(Collectors.toSet());
        return operators.reachable(ids).stream().collect(Collectors.toMap(Operator::id, Function.identity()));
    }

    private static List<Operator> known(Collection<Long> ids, Map<Long, Operator> people) {
        return ids.stream().map(people::get).filter(Objects::nonNull).toList();
    }

    /** Whoever was taken off duty by hand is absent from every schedule, too: the layer beneath is asked then. */
    private static Map<Long, OffDutyPlan> absent(DutyRoster roster, Map<Long, Operator> people, Instant at) {
        Map<Long, OffDutyPlan> absent = roster.absences(at);
        people.values().stream()
                .filter(operator -> !operator.onDuty())
                .forEach(operator -> absent.put(operator.id(), OffDutyPlan.ALWAYS));
        return absent;
    }
}
