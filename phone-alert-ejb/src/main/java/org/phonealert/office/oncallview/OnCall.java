package org.phonealert.office.oncallview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.oncall.duty.DutyGaps;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.PlannedSchedule;
import org.phonealert.oncall.shift.Span;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/** Who is on duty by each schedule, now and later. */
@Stateless
@AllowedFor(Role.VIEWER)
public class OnCall {
    private static final Duration FORESEEN = Duration.ofDays(92);

    /** The same order on every database. */
    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    @Inject
    private DutySchedules schedules;

    @Inject
    private Duty duty;

    @Inject
    private Operators operators;

    @Inject
    private DutyNames names;

    @Inject
    private Clock clock;

    /**
     * Who is on duty by each schedule.
     *
     * @param at the instant; empty for now
     */
    public Answer at(Optional<Instant> at) {
        Instant instant = at.orElseGet(clock::instant);
        return new Answer(instant, names.at(instant));
    }

    /**
     * The status of schedules, in the order of their names.
     *
     * @param containing part of the name of the schedule or of an operator on duty, in any case; empty for all
     * @param after only names after this one, to page on; empty for the first
     * @param most how many at most
     */
    public List<ScheduleStatus> statuses(String containing, String after, int most) {
        Instant now = clock.instant();
        String searched = containing.toLowerCase(Locale.ROOT);
        return names.at(now).stream()
                .filter(one -> after.isEmpty() || BY_NAME.compare(one.schedule(), after) > 0)
                .filter(one -> Stream.concat(Stream.of(one.schedule()), one.operators().stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(searched)))
                .sorted(Comparator.comparing(OfSchedule::schedule, BY_NAME))
                .limit(most)
                .flatMap(one -> schedules.find(one.schedule()).stream())
                .map(schedule -> status(schedule, now))
                .toList();
    }

    /**
     * The shifts of one schedule.
     *
     * @param from the beginning of the time
     * @param length of the time; more than 92 days are cut off
     * @throws org.phonealert.base.UnknownException if there is no schedule of this name
     */
    public Calendar calendar(String name, Instant from, Duration length) {
        PlannedSchedule schedule = schedules.get(name);
        Instant until = from.plus(length.compareTo(FORESEEN) < 0 ? length : FORESEEN);
        return new Calendar(
                status(schedule, clock.instant()),
                shifts(schedule, from, until),
                duty.gaps(schedule.id(), from, until));
    }

    /**
     * The shifts that end within the next 92 days. A shift that has begun is listed from now on, as its past cannot be
     * changed.
     *
     * @throws org.phonealert.base.UnknownException if there is no schedule of this name
     */
    public List<OneShift> upcomingShifts(String name) {
        Instant now = clock.instant();
        Instant horizon = now.plus(FORESEEN);
        return shifts(schedules.get(name), now, horizon).stream()
                .filter(shift -> shift.until().isBefore(horizon))
                .toList();
    }

    private List<OneShift> shifts(PlannedSchedule schedule, Instant from, Instant until) {
        Map<Long, String> people =
                operators.everSeen().stream().collect(Collectors.toMap(Operator::id, Operator::name));
        return duty.shifts(schedule.id(), from, until).stream()
                .map(shift -> new OneShift(people.getOrDefault(shift.operator(), "?"), shift.from(), shift.until()))
                .toList();
    }

    private ScheduleStatus status(PlannedSchedule schedule, Instant now) {
        Optional<Instant> change = duty.nextChange(schedule.id(), now, now.plus(FORESEEN));
        return new ScheduleStatus(
                schedule.name(),
                schedule.plan().zone(),
                now,
                DutyNames.of(duty.onDuty(schedule.id(), now)),
                change.orElse(null),
                change.map(at -> DutyNames.of(duty.onDuty(schedule.id(), at))).orElse(List.of()),
                duty.gaps(schedule.id(), now, now.plus(DutyGaps.AHEAD)));
    }

    /** Who is on duty at an instant. */
    public record Answer(Instant at, List<OfSchedule> schedules) {}

    /**
     * Who is on duty by one schedule.
     *
     * @param operators by name, in the order they are called; may be empty
     */
    public record OfSchedule(String schedule, List<String> operators) {}

    /**
     * The present and next state of a schedule.
     *
     * @param zone its time zone
     * @param onDuty by name, in the order they are called
     * @param changesAt when the people on duty change; null if not within 92 days
     * @param next who is on duty after the change, by name
     * @param gaps times of the next 14 days without an operator on duty
     */
    public record ScheduleStatus(
            String name,
            ZoneId zone,
            Instant now,
            List<String> onDuty,
            @Nullable Instant changesAt,
            List<String> next,
            List<Span> gaps) {}

    /** A schedule's status, its shifts in the order of their beginning, and the times without an operator on duty. */
    public record Calendar(ScheduleStatus status, List<OneShift> shifts, List<Span> gaps) {}

    /** One operator, given by name, on duty without a break. */
    public record OneShift(String operator, Instant from, Instant until) {}
}
