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

    /** The same on every database. */
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
     * All schedules, by name.
     *
     * @param at when; empty for now
     */
    public Answer at(Optional<Instant> at) {
        Instant instant = at.orElseGet(clock::instant);
        return new Answer(instant, names.at(instant));
    }

    /**
     * How schedules stand now, in the order of their names. Only of those that are shown it is looked ahead.
     *
     * @param containing what the schedule's name, or that of somebody on duty, contains, whatever the case
     * @param after only names after this one, to page on; empty for the first
     * @param most how many at most
     */
    public List<Standing> standings(String containing, String after, int most) {
        Instant now = clock.instant();
        String searched = containing.toLowerCase(Locale.ROOT);
        return names.at(now).stream()
                .filter(one -> after.isEmpty() || BY_NAME.compare(one.schedule(), after) > 0)
                .filter(one -> Stream.concat(Stream.of(one.schedule()), one.operators().stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(searched)))
                .sorted(Comparator.comparing(OfSchedule::schedule, BY_NAME))
                .limit(most)
                .flatMap(one -> schedules.find(one.schedule()).stream())
                .map(schedule -> standing(schedule, now))
                .toList();
    }

    /**
     * The shifts of one schedule.
     *
     * @param from the beginning of the time that is looked at
     * @param length its length, at most 92 days
     * @throws org.phonealert.UnknownException if there is no schedule of this name
     */
    public Calendar calendar(String name, Instant from, Duration length) {
        PlannedSchedule schedule = schedules.get(name);
        Instant until = from.plus(length.compareTo(FORESEEN) < 0 ? length : FORESEEN);
        return new Calendar(
                standing(schedule, clock.instant()),
                shifts(schedule, from, until),
                duty.gaps(schedule.id(), from, until));
    }

    /**
     * The shifts of the next 92 days whose ends are known; one that has begun is told from now on, for what was, stays.
     *
     * @throws org.phonealert.UnknownException if there is no schedule of this name
     */
    public List<OneShift> toCome(String name) {
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

    private Standing standing(PlannedSchedule schedule, Instant now) {
        Optional<Instant> change = duty.nextChange(schedule.id(), now, now.plus(FORESEEN));
        return new Standing(
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
     * @param operators by name, in the order they are called; nobody if it is empty
     */
    public record OfSchedule(String schedule, List<String> operators) {}

    /**
     * How a schedule stands.
     *
     * @param zone where its clock stands
     * @param onDuty by name, in the order they are called
     * @param changesAt when others are on duty; null if that is more than 92 days ahead
     * @param next who is on duty then
     * @param gaps when nobody is on duty, of the next 14 days
     */
    public record Standing(
            String name,
            ZoneId zone,
            Instant now,
            List<String> onDuty,
            @Nullable Instant changesAt,
            List<String> next,
            List<Span> gaps) {}

    /** A schedule's shifts, by their beginnings, and when there are none since it was made. */
    public record Calendar(Standing standing, List<OneShift> shifts, List<Span> gaps) {}

    /** Somebody on duty without a break. */
    public record OneShift(String operator, Instant from, Instant until) {}
}
