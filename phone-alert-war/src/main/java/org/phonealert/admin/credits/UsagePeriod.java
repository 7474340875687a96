package org.phonealert.admin.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.phonealert.admin.Dates;

/**
 * A day or a month whose usage is shown.
 *
 * @param begin its first instant
 */
record UsagePeriod(String name, Instant begin) {

    /** The last days up to today, and the day after as the end. */
    static List<UsagePeriod> days(int many, LocalDate today, ZoneId zone, Locale locale) {
        return periods(many, today, ChronoUnit.DAYS, zone, Dates.day(locale));
    }

    /** The last months up to the current one, and the month after as the end. */
    static List<UsagePeriod> months(int many, LocalDate today, ZoneId zone, Locale locale) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
        return periods(many, today.withDayOfMonth(1), ChronoUnit.MONTHS, zone, month);
    }

    private static List<UsagePeriod> periods(
            int many, LocalDate last, ChronoUnit unit, ZoneId zone, DateTimeFormatter name) {
        return IntStream.rangeClosed(1 - many, 1)
                .mapToObj(distance -> last.plus(distance, unit))
                .map(day ->
                        new UsagePeriod(name.format(day), day.atStartOfDay(zone).toInstant()))
                .toList();
    }
}
