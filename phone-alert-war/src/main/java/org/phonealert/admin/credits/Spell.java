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
 * A day or a month.
 *
 * @param begin its first instant
 */
record Spell(String name, Instant begin) {

    /** So many days, with today as the last, and the day after it. */
    static List<Spell> days(int many, LocalDate today, ZoneId zone, Locale locale) {
        return spells(many, today, ChronoUnit.DAYS, zone, Dates.day(locale));
    }

    /** So many months, with the present one as the last, and the month after it. */
    static List<Spell> months(int many, LocalDate today, ZoneId zone, Locale locale) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
        return spells(many, today.withDayOfMonth(1), ChronoUnit.MONTHS, zone, month);
    }

    private static List<Spell> spells(int many, LocalDate last, ChronoUnit unit, ZoneId zone, DateTimeFormatter name) {
        return IntStream.rangeClosed(1 - many, 1)
                .mapToObj(distance -> last.plus(distance, unit))
                .map(day -> new Spell(name.format(day), day.atStartOfDay(zone).toInstant()))
                .toList();
    }
}
