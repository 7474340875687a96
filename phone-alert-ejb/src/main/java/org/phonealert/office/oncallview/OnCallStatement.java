package org.phonealert.office.oncallview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.shift.DutyHours;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/**
 * The on-call work of operators in a month. Hours on duty follow the time zone and holidays of the schedule and are counted
 * once they are over; calls follow the operator's own time zone.
 */
@Stateless
@AllowedFor(Role.VIEWER)
public class OnCallStatement {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    @Inject
    private Duty duty;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Operators operators;

    @Inject
    private CallCounts calls;

    @Inject
    private Clock clock;

    /**
     * The statement of a month.
     *
     * @param asked such as 2026-11; empty for the current month in the server's time zone
     * @throws InvalidInputException if the year is not 2000 to 2999
     */
    public Statement of(Optional<YearMonth> asked) {
        Instant now = clock.instant();
        YearMonth month = asked.orElseGet(() -> YearMonth.from(now.atZone(ZoneId.systemDefault())));
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw new InvalidInputException("month", RefusalReason.YEAR_NOT_BETWEEN, FIRST_YEAR, LAST_YEAR);
        }
        Map<Long, Operator> people =
                operators.everSeen().stream().collect(Collectors.toMap(Operator::id, operator -> operator));
        Map<Long, Map<String, DutyHours>> hours = hoursOfOperators(month);
        Map<Long, CallCounts.Count> counts = calls.of(
                month,
                people.values().stream()
                        .map(operator -> operator.profile().timeZone())
                        .collect(Collectors.toSet()));
        List<OfOperator> lines = people.entrySet().stream()
                .filter(one -> hours.containsKey(one.getKey()) || counts.containsKey(one.getKey()))
                .map(one -> line(
                        one.getValue().name(),
                        hours.getOrDefault(one.getKey(), Map.of()),
                        counts.getOrDefault(one.getKey(), CallCounts.Count.NONE)))
                .sorted(Comparator.comparing(OfOperator::operator))
                .toList();
        return new Statement(month, duty.isOver(month) ? null : now.truncatedTo(ChronoUnit.MINUTES), lines);
    }

    /** By the operator's id, and then by the schedule's name in alphabetical order. */
    private Map<Long, Map<String, DutyHours>> hoursOfOperators(YearMonth month) {
        Map<Long, String> names = schedules.everNamed();
        Map<Long, Map<String, DutyHours>> hours = new HashMap<>();
        duty.hours(month)
                .forEach((schedule, its) ->
                        its.forEach((operator, worked) -> hours.computeIfAbsent(operator, first -> new TreeMap<>())
                                .put(names.getOrDefault(schedule, "?"), worked)));
        return hours;
    }

    private static OfOperator line(String operator, Map<String, DutyHours> hours, CallCounts.Count count) {
        return new OfOperator(
                operator,
                DutyHours.together(hours.values()),
                hours.entrySet().stream()
                        .map(one -> new OfSchedule(one.getKey(), one.getValue()))
                        .toList(),
                count.calls(),
                count.confirmed());
    }

    /**
     * A month on call.
     *
     * @param until the statement covers the month until then; null if it covers the whole month
     * @param operators those who were on duty or were called, in the order of their names
     */
    public record Statement(YearMonth month, @Nullable Instant until, List<OfOperator> operators) {}

    /**
     * The work of one operator.
     *
     * @param hours on all schedules together; overlapping duty counts once
     * @param schedules the hours on each schedule
     * @param calls for alerts that the carrier accepted
     * @param acknowledged the calls in which the operator acknowledged
     */
    public record OfOperator(
            String operator, DutyHours hours, List<OfSchedule> schedules, int calls, int acknowledged) {}

    /** How long an operator was on duty on one schedule. */
    public record OfSchedule(String schedule, DutyHours hours) {}
}
