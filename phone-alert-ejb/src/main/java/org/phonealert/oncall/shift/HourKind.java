package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;

/**
 * The kind of an hour on duty. Each hour is of exactly one kind, the first of these that fits: the night of a Sunday that is
 * a holiday is HOLIDAY.
 */
public enum HourKind {
    /** Of a holiday, from midnight to midnight. */
    HOLIDAY,
    /** Of a Saturday or a Sunday, from midnight to midnight. */
    WEEKEND,
    /** From 21:00 to 6:00, which is night in French labour law without another agreement. */
    NIGHT,
    /** Any other. */
    DAY;

    /** When a night begins. */
    public static final LocalTime NIGHTFALL = LocalTime.of(21, 0);

    /** When a night has just ended. */
    public static final LocalTime DAWN = LocalTime.of(6, 0);

    /** The kind of a wall-clock time. */
    static HourKind at(LocalDateTime time, Predicate<LocalDate> holidays) {
        DayOfWeek day = time.getDayOfWeek();
        if (holidays.test(time.toLocalDate())) {
            return HOLIDAY;
        }
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            return WEEKEND;
        }
        LocalTime hour = time.toLocalTime();
        return hour.isBefore(DAWN) || !hour.isBefore(NIGHTFALL) ? NIGHT : DAY;
    }

    /** The next wall-clock time that may be of another kind. */
    static LocalDateTime nextAfter(LocalDateTime time) {
        LocalDate date = time.toLocalDate();
        LocalTime hour = time.toLocalTime();
        if (hour.isBefore(DAWN)) {
            return date.atTime(DAWN);
        }
        return hour.isBefore(NIGHTFALL)
                ? date.atTime(NIGHTFALL)
                : date.plusDays(1).atStartOfDay();
    }
}
