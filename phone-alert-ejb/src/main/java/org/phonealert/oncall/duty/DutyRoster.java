package org.phonealert.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.shift.Difference;
import org.phonealert.oncall.shift.DutyHours;
import org.phonealert.oncall.shift.OffDutyPlan;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.ShiftOverride;
import org.phonealert.oncall.shift.Shifts;
import org.phonealert.oncall.shift.Span;

/** All schedules with their past, as they were read at once. */
final class DutyRoster {
    private static final Comparator<Shift> ORDER =
            Comparator.comparing(Shift::from).thenComparing(Shift::operator);

    /** A schedule is new here before it is elsewhere: a node whose clock is late shall not have nobody on duty. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Map<Long, Planned> schedules = new HashMap<>();
    private final Map<Long, Versions<OffDutyPlan>> offDuty = new HashMap<>();

    /** A schedule's plans and exceptions, and what somebody else planned of it. */
    private record Planned(Versions<SchedulePlan> plans, List<ShiftOverride> overrides, List<Shift> given) {
        /** Everybody whom it has named at any time. */
        Set<Long> operators() {
            return Stream.of(
                            plans.all().flatMap(plan -> plan.operators().stream()),
                            overrides.stream().flatMap(ShiftOverride::operators),
                            given.stream().map(Shift::operator))
                    .flatMap(some -> some)
                    .collect(Collectors.toSet());
        }
    }

    DutyRoster(
            List<PlanVersion> plans,
            List<DutyOverride> overrides,
            List<ImportedShift> given,
            List<OffDutyVersion> absences) {
        plans.forEach(plan -> planned(plan.scheduleId()).plans().put(plan.validFrom(), plan.plan()));
        overrides.forEach(some -> planned(some.scheduleId()).overrides().add(some.override()));
        given.forEach(some -> planned(some.scheduleId()).given().add(some.shift()));
        absences.forEach(some -> offDuty.computeIfAbsent(some.operatorId(), first -> new Versions<>())
                .put(some.validFrom(), some.times().plan()));
    }

    private Planned planned(long schedule) {
        return schedules.computeIfAbsent(
                schedule, first -> new Planned(new Versions<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** One that nobody planned has nobody on duty. */
    private Planned find(long schedule) {
        return schedules.getOrDefault(schedule, new Planned(new Versions<>(), List.of(), List.of()));
    }

    /** Who of a schedule is on duty, in the order they are called. */
    List<Long> at(long schedule, Instant instant, Map<Long, OffDutyPlan> absent) {
        return shifts(schedule, instant, absent)
                .map(shifts -> shifts.at(instant))
                .orElse(List.of());
    }

    /** When others are on duty for the first time after an instant, if that is before another. */
    Optional<Instant> nextChange(long schedule, Instant after, Instant until, Map<Long, OffDutyPlan> absent) {
        return shifts(schedule, after, absent).flatMap(shifts -> shifts.nextChange(after, until));
    }

    /** Everybody whom a schedule may have on duty from an instant on. */
    Set<Long> operators(long schedule, Instant from) {
        Planned planned = find(schedule);
        Set<Long> people = new LinkedHashSet<>();
        planned.plans().at(from).ifPresent(plan -> people.addAll(plan.operators()));
        planned.overrides().stream()
                .filter(some -> some.until().isAfter(from))
                .flatMap(ShiftOverride::operators)
                .forEach(people::add);
        planned.given().stream()
                .filter(shift -> shift.until().isAfter(from))
                .map(Shift::operator)
                .forEach(people::add);
        return people;
    }

    /** The schedules that have named an operator at any time. */
    List<Long> schedulesOf(long operator) {
        return schedules.entrySet().stream()
                .filter(one -> one.getValue().operators().contains(operator))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether a schedule has named one of these people at any time. */
    boolean names(long schedule, Set<Long> people) {
        return !Collections.disjoint(find(schedule).operators(), people);
    }

    /** How operators were off duty at an instant. */
    Map<Long, OffDutyPlan> absences(Instant instant) {
        return absences(offDuty.keySet(), instant);
    }

    private Map<Long, OffDutyPlan> absences(Set<Long> people, Instant instant) {
        Map<Long, OffDutyPlan> plans = new HashMap<>();
        people.forEach(operator -> Optional.ofNullable(offDuty.get(operator))
                .flatMap(versions -> versions.at(instant))
                .ifPresent(plan -> plans.put(operator, plan)));
        return plans;
    }

    boolean isOffDuty(long operator, Instant instant) {
        return Optional.ofNullable(offDuty.get(operator))
                .flatMap(versions -> versions.at(instant))
                .filter(plan -> plan.covers(instant))
                .isPresent();
    }

    /** The shifts of a time, as they were planned when they were, and are now for what is to come. */
    List<Shift> between(long schedule, Span time) {
        if (time.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Span>> spans = new TreeMap<>();
        Set<Long> people = find(schedule).operators();
        for (Span piece : pieces(schedule, people, time)) {
            shifts(schedule, piece.from(), absences(people, piece.from()))
                    .map(shifts -> shifts.between(piece.from(), piece.until()))
                    .orElse(List.of())
                    .forEach(shift -> spans.computeIfAbsent(shift.operator(), first -> new ArrayList<>())
                            .add(new Span(shift.from(), shift.until())));
        }
        return spans.entrySet().stream()
                .flatMap(of -> Span.joined(of.getValue()).stream()
                        .map(span -> new Shift(of.getKey(), span.from(), span.until())))
                .sorted(ORDER)
                .toList();
    }

    /** When nobody is on duty, of a time; not before the schedule was made. */
    List<Span> gaps(long schedule, Span time) {
        Set<Long> people = find(schedule).operators();
        return Span.joined(pieces(schedule, people, time).stream()
                .flatMap(piece -> shifts(schedule, piece.from(), absences(people, piece.from()))
                        .map(shifts -> shifts.gaps(piece.from(), piece.until()))
                        .orElse(List.of())
                        .stream())
                .toList());
    }

    /** The numbers of all schedules, also of those that are gone. */
    Set<Long> schedules() {
        return Set.copyOf(schedules.keySet());
    }

    /**
     * How long each operator was on duty by a schedule in a month of its own clock.
     *
     * @param now what is later is not over yet, and does not count
     */
    Map<Long, DutyHours> hours(long schedule, YearMonth month, Instant now) {
        Instant over = PlannedMonth.over(month);
        return find(schedule)
                .plans()
                .at(over.isBefore(now) ? over : now)
                .map(plan -> new PlannedMonth(month, plan))
                .map(planned -> planned.hours(between(schedule, planned.before(now))))
                .orElse(Map.of());
    }

    /** What would change, of a time, if this schedule, or a new one, was planned so from its beginning on. */
    PlanChange change(@Nullable Long schedule, SchedulePlan plan, List<ShiftOverride> overrides, Span time) {
        Map<Long, OffDutyPlan> absent = absences(time.from());
        Shifts then = new Shifts(
                plan.with(
                        overrides, schedule == null ? List.of() : find(schedule).given()),
                absent);
        if (schedule == null) {
            Shifts nobody = new Shifts(plan.withoutLayers().with(List.of(), List.of()), absent);
            return new PlanChange(nobody.differences(then, time), then.gaps(time.from(), time.until()));
        }
        List<Difference> differences = shifts(schedule, time.from(), absent)
                .map(before -> before.differences(then, time))
                .orElse(List.of());
        List<Span> gaps = differences.stream()
                .filter(one -> one.then().isEmpty())
                .map(Difference::span)
                .toList();
        return new PlanChange(differences, Span.joined(gaps));
    }

    private Optional<Shifts> shifts(long schedule, Instant instant, Map<Long, OffDutyPlan> absent) {
        Planned planned = find(schedule);
        return planned.plans()
                .at(instant)
                .or(() -> planned.plans().at(instant.plus(CLOCKS_APART)))
                .map(plan -> new Shifts(plan.with(planned.overrides(), planned.given()), absent));
    }

    /** Pieces of a time in each of which one version of everything about these people holds. */
    private List<Span> pieces(long schedule, Set<Long> people, Span time) {
        List<Instant> marks = Stream.of(
                        Stream.of(time.from(), time.until()),
                        find(schedule).plans().changes(time),
                        people.stream()
                                .flatMap(operator -> Stream.ofNullable(offDuty.get(operator)))
                                .flatMap(versions -> versions.changes(time)))
                .flatMap(some -> some)
                .distinct()
                .sorted()
                .toList();
        List<Span> pieces = new ArrayList<>();
        for (int i = 1; i < marks.size(); i++) {
            pieces.add(new Span(marks.get(i - 1), marks.get(i)));
        }
        return pieces;
    }
}
