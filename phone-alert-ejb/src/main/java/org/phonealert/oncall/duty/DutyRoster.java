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

/** All schedules and absences with their past, read in one transaction. */
final class DutyRoster {
    private static final Comparator<Shift> ORDER =
            Comparator.comparing(Shift::from).thenComparing(Shift::operator);

    /** A new schedule counts this much earlier: on a node whose clock is late it must not have nobody on duty. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Map<Long, Planned> schedules = new HashMap<>();
    private final Map<Long, Versions<OffDutyPlan>> offDuty = new HashMap<>();

    /** A schedule's plans, exceptions and imported shifts. */
    private record Planned(Versions<SchedulePlan> plans, List<ShiftOverride> overrides, List<Shift> imported) {
        /** The operators whom it has ever named. */
        Set<Long> operators() {
            return Stream.of(
                            plans.all().flatMap(plan -> plan.operators().stream()),
                            overrides.stream().flatMap(ShiftOverride::operators),
                            imported.stream().map(Shift::operator))
                    .flatMap(some -> some)
                    .collect(Collectors.toSet());
        }
    }

    DutyRoster(
            List<PlanVersion> plans,
            List<DutyOverride> overrides,
            List<ImportedShift> imported,
            List<OffDutyVersion> absences) {
        plans.forEach(plan -> planned(plan.scheduleId()).plans().put(plan.validFrom(), plan.plan()));
        overrides.forEach(some -> planned(some.scheduleId()).overrides().add(some.override()));
        imported.forEach(some -> planned(some.scheduleId()).imported().add(some.shift()));
        absences.forEach(some -> offDuty.computeIfAbsent(some.operatorId(), first -> new Versions<>())
                .put(some.validFrom(), some.times().plan()));
    }

    private Planned planned(long schedule) {
        return schedules.computeIfAbsent(
                schedule, first -> new Planned(new Versions<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** A schedule without any plan has nobody on duty. */
    private Planned find(long schedule) {
        return schedules.getOrDefault(schedule, new Planned(new Versions<>(), List.of(), List.of()));
    }

    /** The operators on duty by a schedule, in the order they are called. */
    List<Long> at(long schedule, Instant instant, Map<Long, OffDutyPlan> absent) {
        return shifts(schedule, instant, absent)
                .map(shifts -> shifts.at(instant))
                .orElse(List.of());
    }

    /** The first instant after one and before another at which other operators are on duty. */
    Optional<Instant> nextChange(long schedule, Instant after, Instant until, Map<Long, OffDutyPlan> absent) {
        return shifts(schedule, after, absent).flatMap(shifts -> shifts.nextChange(after, until));
    }

    /** The operators whom a schedule may have on duty from an instant on. */
    Set<Long> operators(long schedule, Instant from) {
        Planned planned = find(schedule);
        Set<Long> people = new LinkedHashSet<>();
        planned.plans().at(from).ifPresent(plan -> people.addAll(plan.operators()));
        planned.overrides().stream()
                .filter(some -> some.until().isAfter(from))
                .flatMap(ShiftOverride::operators)
                .forEach(people::add);
        planned.imported().stream()
                .filter(shift -> shift.until().isAfter(from))
                .map(Shift::operator)
                .forEach(people::add);
        return people;
    }

    /** The schedules that have ever named an operator. */
    List<Long> schedulesOf(long operator) {
        return schedules.entrySet().stream()
                .filter(one -> one.getValue().operators().contains(operator))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether a schedule has ever named one of these operators. */
    boolean names(long schedule, Set<Long> people) {
        return !Collections.disjoint(find(schedule).operators(), people);
    }

    /** The off-duty plans of operators that counted at an instant. */
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

    /** The shifts in a time: past ones as they were planned then, future ones as they are planned now. */
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

    /** The times without anybody on duty within a time, from the schedule's creation on. */
    List<Span> gaps(long schedule, Span time) {
        Set<Long> people = find(schedule).operators();
        return Span.joined(pieces(schedule, people, time).stream()
                .flatMap(piece -> shifts(schedule, piece.from(), absences(people, piece.from()))
                        .map(shifts -> shifts.gaps(piece.from(), piece.until()))
                        .orElse(List.of())
                        .stream())
                .toList());
    }

    /** The numbers of all schedules, also of retired ones. */
    Set<Long> schedules() {
        return Set.copyOf(schedules.keySet());
    }

    /**
     * How long each operator was on duty by a schedule in a month of its own clock.
     *
     * @param now time after this does not count
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

    /** What another plan of this schedule, or a new schedule, would change within a time, if it counted from its beginning. */
    PlanChange change(@Nullable Long schedule, SchedulePlan plan, List<ShiftOverride> overrides, Span time) {
        Map<Long, OffDutyPlan> absent = absences(time.from());
        Shifts then = new Shifts(
                plan.with(
                        overrides, schedule == null ? List.of() : find(schedule).imported()),
                absent);
        if (schedule == null) {
            Shifts empty = new Shifts(plan.withoutLayers().with(List.of(), List.of()), absent);
            return new PlanChange(empty.differences(then, time), then.gaps(time.from(), time.until()));
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
                .map(plan -> new Shifts(plan.with(planned.overrides(), planned.imported()), absent));
    }

    /** Cuts a time into pieces, in each of which one version of the schedule and of these operators' absences counts. */
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
