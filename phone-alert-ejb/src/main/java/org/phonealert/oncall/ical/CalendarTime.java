package org.phonealert.oncall.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.phonealert.oncall.shift.Reading;

/**
 * A time as a calendar writes it.
 *
 * @param local the wall-clock time
 * @param zone of that clock
 * @param wholeDay whether only the day was written
 */
record CalendarTime(LocalDateTime local, ZoneRules zone, boolean wholeDay) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LENGTH_OF_A_DAY = 8;

    /** @throws java.time.DateTimeException if it is no day */
    static LocalDate day(String value) {
        return LocalDate.parse(value, DAY);
    }

    /** @throws java.time.DateTimeException if it is no time of a day */
    static LocalDateTime local(String value) {
        return LocalDateTime.parse(value, TIME);
    }

    /**
     * Reads one value of a line.
     *
     * @throws java.time.DateTimeException if it is no time
     */
    static CalendarTime read(ContentLine line, String value, Zones zones) {
        if (value.length() == LENGTH_OF_A_DAY) {
            return new CalendarTime(day(value).atStartOfDay(), zones.ofDays(), true);
        }
        if (value.endsWith("Z") || value.endsWith("z")) {
            String time = value.substring(0, value.length() - 1);
            return new CalendarTime(local(time), ZoneOffset.UTC.getRules(), false);
        }
        return new CalendarTime(local(value), zones.of(line.parameter("TZID")), false);
    }

    /** Its instant as a beginning: the first one where the clock shows it twice. */
    Instant begins() {
        return Reading.LONGEST.beginning(local, zone);
    }

    /** Its instant as an end: the last one where the clock shows it twice. */
    Instant ends() {
        return Reading.LONGEST.end(local, zone);
    }

    /** Another time on the same clock. */
    CalendarTime at(LocalDateTime other) {
        return new CalendarTime(other, zone, wholeDay);
    }

    CalendarTime plus(Duration onTheWall) {
        return at(local.plus(onTheWall));
    }

    CalendarTime plus(Period onTheWall) {
        return at(local.plus(onTheWall));
    }
}
