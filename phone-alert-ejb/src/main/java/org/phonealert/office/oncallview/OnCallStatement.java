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
 * What operators did on call in a month. Hours on duty are counted by the clock and the holidays of the schedule, and only
 * those that are over; calls by the operator's own clock.
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
     * @param asked such as 2026-11; empty for the month that is running, by the clock of the server
     * @throws InvalidInputException if the month is in no year from 2000 to 2999
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

    /** By operators' numbers, and then by the names of schedules, in their order. */
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
     * @param until what of the month was over when this was made; null if it is over altogether
     * @param operators those who were on duty or were called, by name
     */
    public record Statement(YearMonth month, @Nullable Instant until, List<OfOperator> operators) {}

    /**
     * What one operator did.
     *
     * @param hours by all schedules, each moment once
     * @param schedules by each of them, by name
     * @param calls that a carrier took, for alerts
     * @param acknowledged those of the calls in which the key was pressed that takes charge
     */
    public record OfOperator(
            String operator, DutyHours hours, List<OfSchedule> schedules, int calls, int acknowledged) {}

    /** How long an operator was on duty by one schedule. */
    public record OfSchedule(String schedule, DutyHours hours) {}
}
