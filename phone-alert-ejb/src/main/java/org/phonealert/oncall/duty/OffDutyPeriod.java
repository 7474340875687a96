package org.phonealert.oncall.duty;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.oncall.shift.OffDuty;
import org.phonealert.oncall.shift.WeeklyHours;

/**
 * A period in which an operator is not called, as people write it.
 *
 * @param every how often it comes
 * @param days of the week, for {@code WEEK}
 * @param day of the month, 1 to 31 or -1 for the last, for {@code MONTH}
 * @param from a time of day such as 18:00; for {@code ONCE} with its date, such as 2026-12-24T18:00
 * @param to the same; a time of day that is not later is the next day's
 */
public record OffDutyPeriod(
        @Nullable Every every,
        @Nullable List<DayOfWeek> days,
        @Nullable Integer day,
        @Nullable String from,
        @Nullable String to) {

    /** How often. */
    public enum Every {
        ONCE,
        DAY,
        WEEK,
        MONTH
    }

    public OffDutyPeriod {
        days = days == null ? null : List.copyOf(days);
        if (every == null) {
            throw new InvalidInputException("every", RefusalReason.MISSING_ONE_OF, List.of(Every.values()));
        }
        if ((every == Every.WEEK) != (days != null)) {
            throw new InvalidInputException("days", RefusalReason.WEEKDAYS_ONLY_WEEKLY);
        }
        if ((every == Every.MONTH) != (day != null)) {
            throw new InvalidInputException("day", RefusalReason.DAY_ONLY_MONTHLY);
        }
        offDuty(every, days, day, from, to);
    }

    OffDuty offDuty() {
        return offDuty(every, days, day, from, to);
    }

    private static OffDuty offDuty(
            @Nullable Every every,
            @Nullable List<DayOfWeek> days,
            @Nullable Integer day,
            @Nullable String from,
            @Nullable String to) {
        if (every == Every.ONCE) {
            LocalDateTime begins = read("from", from, LocalDateTime::parse, "2026-12-24T18:00");
            LocalDateTime ends = read("to", to, LocalDateTime::parse, "2026-12-24T18:00");
            if (!begins.isBefore(ends)) {
                throw new InvalidInputException("to", RefusalReason.NOT_AFTER_BEGINNING);
            }
            return new OffDuty.Once(begins, ends);
        }
        LocalTime begins = read("from", from, LocalTime::parse, "18:00");
        LocalTime ends = read("to", to, LocalTime::parse, "18:00");
        if (days != null) {
            EnumSet<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
            week.addAll(days);
            return new OffDuty.Weekly(new WeeklyHours(week, begins, ends));
        }
        return day == null ? new OffDuty.Daily(begins, ends) : new OffDuty.Monthly(day, begins, ends);
    }

    private static <T> T read(String field, @Nullable String text, Function<String, T> parse, String example) {
        if (text == null) {
            throw new InvalidInputException(field, RefusalReason.MISSING_SUCH_AS, example);
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException malformed) {
            throw new InvalidInputException(field, RefusalReason.NOT_A_TIME, text, example);
        }
    }
}
