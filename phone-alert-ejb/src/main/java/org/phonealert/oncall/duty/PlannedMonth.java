package org.phonealert.oncall.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.phonealert.oncall.shift.DutyHours;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.Span;

/** A month on the clock and with the holidays that the schedule had at the end of the month. */
record PlannedMonth(YearMonth month, SchedulePlan plan) {

    /** The instant at which a month is over in every time zone. */
    static Instant over(YearMonth month) {
        return month.plusMonths(1).atDay(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** Its part before an instant. */
    Span before(Instant instant) {
        Instant from = month.atDay(1).atStartOfDay(plan.zone()).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(plan.zone()).toInstant();
        return new Span(from, until.isBefore(instant) ? until : instant);
    }

    /** How long each operator was on duty. */
    Map<Long, DutyHours> hours(List<Shift> shifts) {
        Predicate<LocalDate> holidays = plan.holidays();
        return shifts.stream()
                .collect(Collectors.groupingBy(
                        Shift::operator,
                        Collectors.collectingAndThen(
                                Collectors.mapping(shift -> new Span(shift.from(), shift.until()), Collectors.toList()),
                                times -> DutyHours.of(times, plan.zone(), holidays))));
    }
}
