package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * The same hours on some days of the week, such as Monday to Friday from 18:00 to 08:00.
 *
 * @param days the days on which they begin, at least one
 * @param from when they begin
 * @param to when they end: on the next day unless it is later than {@code from}; from 00:00 to 00:00 is the whole day
 */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) implements Hours {
    public WeeklyHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new InvalidInputException("days", RefusalReason.NO_WEEKDAY);
        }
    }

    @Override
    public Stream<LocalSpan> on(LocalDate date) {
        return days.contains(date.getDayOfWeek()) ? Stream.of(LocalSpan.hours(date, from, to)) : Stream.empty();
    }
}
