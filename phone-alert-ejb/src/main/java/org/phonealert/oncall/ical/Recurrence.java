package org.phonealert.oncall.ical;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a repeated event. ical4j calculates it on the wall clock. Rules that would keep the server busy are refused:
 * repetitions each second or minute, and rules that make thousands of dates at each step.
 */
final class Recurrence {
    private static final int MOST_DATES_A_STEP = 2000;
    private static final long MOST_DATES = 200_000;
    private static final int LONGEST_INTERVAL = 10_000;
    private static final Map<String, ChronoUnit> STEPS = Map.of(
            "HOURLY", ChronoUnit.HOURS,
            "DAILY", ChronoUnit.DAYS,
            "WEEKLY", ChronoUnit.WEEKS,
            "MONTHLY", ChronoUnit.MONTHS,
            "YEARLY", ChronoUnit.YEARS);

    private final Map<String, String> parts;
    private final ChronoUnit step;
    private final int interval;
    private final Recur<LocalDateTime> rule;

    private Recurrence(Map<String, String> parts) {
        this.parts = parts;
        this.step = require(STEPS.get(parts.getOrDefault("FREQ", "")), "FREQ");
        this.interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        require(interval >= 1 && interval <= LONGEST_INTERVAL ? interval : null, "INTERVAL");
        require(datesAStep() <= MOST_DATES_A_STEP ? parts : null, "dates");
        this.rule = new Recur<>(
                parts.entrySet().stream()
                        .filter(part -> !part.getKey().equals("UNTIL"))
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(";")),
                false);
    }

    /** @throws RuntimeException of any kind if it is no rule, or one that is refused */
    static Recurrence read(String written) {
        Map<String, String> parts = new TreeMap<>();
        Arrays.stream(written.strip().toUpperCase(Locale.ROOT).split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2 && !part[0].startsWith("X-"))
                .forEach(part -> parts.put(part[0].strip(), part[1].strip()));
        return new Recurrence(parts);
    }

    boolean isCounted() {
        return parts.containsKey("COUNT");
    }

    /**
     * The beginnings within a time, on the wall clock.
     *
     * @param seed the very first beginning
     */
    Stream<LocalDateTime> starts(CalendarTime seed, LocalDateTime from, LocalDateTime until) {
        if (seed.local().isAfter(until)) {
            return Stream.empty();
        }
        long steps = step.between(seed.local(), until) / interval + 1;
        require(steps * datesAStep() <= MOST_DATES ? steps : null, "COUNT");
        return rule.getDatesAsStream(seed.local(), from.isBefore(seed.local()) ? seed.local() : from, until, -1)
                .filter(start -> !isOver(seed.at(start)));
    }

    private boolean isOver(CalendarTime start) {
        String until = parts.get("UNTIL");
        if (until == null) {
            return false;
        }
        if (until.endsWith("Z")) {
            LocalDateTime utc = CalendarTime.local(until.substring(0, until.length() - 1));
            return start.begins().isAfter(utc.toInstant(ZoneOffset.UTC));
        }
        return until.indexOf('T') < 0
                ? start.local().toLocalDate().isAfter(CalendarTime.day(until))
                : start.local().isAfter(CalendarTime.local(until));
    }

    /** How many dates ical4j may make in one step before it selects. */
    private long datesAStep() {
        boolean yearly = step == ChronoUnit.YEARS;
        long inAMonth = yearly && !parts.containsKey("BYMONTH") ? 53 : 5;
        long ofDays = size("BYDAY") * (yearly || step == ChronoUnit.MONTHS ? inAMonth : 1);
        return product(
                size("BYMONTH"),
                size("BYWEEKNO") * (parts.containsKey("BYWEEKNO") ? 7 : 1),
                size("BYYEARDAY"),
                size("BYMONTHDAY"),
                ofDays,
                size("BYHOUR"),
                size("BYMINUTE"),
                size("BYSECOND"),
                size("BYSETPOS") > MOST_DATES_A_STEP ? size("BYSETPOS") : 1);
    }

    private long size(String part) {
        String list = parts.get(part);
        return list == null ? 1 : list.chars().filter(c -> c == ',').count() + 1;
    }

    private static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            product = Math.min(product * Math.min(factor, MOST_DATES_A_STEP + 1L), MOST_DATES_A_STEP + 1L);
        }
        return product;
    }

    private static <T> T require(@Nullable T value, String part) {
        if (value == null) {
            throw new IllegalArgumentException("a rule whose " + part + " is not supported");
        }
        return value;
    }
}
