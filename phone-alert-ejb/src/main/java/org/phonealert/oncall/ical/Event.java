package org.phonealert.oncall.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import org.jspecify.annotations.Nullable;

/**
 * An event with all its repetitions, or a single repetition that differs from the rule.
 *
 * <p>A written end is on the wall clock, as in calendar programs: a night from 20:00 to 8:00 ends at 8:00 also when the clock
 * changes. A duration in hours is in real hours.
 */
final class Event {
    private static final String MAILTO = "mailto:";
    private static final Duration LONGEST = Duration.ofDays(3660);

    private final CalendarPart part;
    private final Zones zones;
    private final CalendarTime start;

    @Nullable
    private final CalendarTime end;

    private final TemporalAmount duration;

    /** The repetition in whose place this one is; null for a whole event. */
    @Nullable
    private final CalendarTime insteadOf;

    /** @throws RuntimeException of any kind if its times cannot be read */
    Event(CalendarPart part, Zones zones) {
        this.part = part;
        this.zones = zones;
        this.insteadOf = part.first("RECURRENCE-ID").map(this::time).orElse(null);
        this.start = part.first("DTSTART").map(this::time).orElseThrow();
        CalendarTime written = part.first("DTEND").map(this::time).orElse(null);
        // some programs write the same day as the end of a day
        this.end = written != null && start.wholeDay() && !written.local().isAfter(start.local()) ? null : written;
        this.duration = part.first("DURATION")
                .map(line -> TemporalAmountAdapter.parse(line.code(), false).getDuration())
                .orElse(start.wholeDay() ? Period.ofDays(1) : Duration.ZERO);
        Duration length = Duration.between(start.begins(), end(start));
        if (length.isZero() || length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("no duration, or too long a duration");
        }
    }

    Optional<String> uid() {
        return part.first("UID").map(ContentLine::value);
    }

    Optional<CalendarTime> insteadOf() {
        return Optional.ofNullable(insteadOf);
    }

    /** Whether all repetitions that follow change as well: that is not supported, only this one changes. */
    boolean changesTheRest() {
        return part.first("RECURRENCE-ID")
                .filter(line -> line.says("RANGE", "THISANDFUTURE"))
                .isPresent();
    }

    boolean isCancelled() {
        return part.first("STATUS")
                .filter(line -> line.code().equals("CANCELLED"))
                .isPresent();
    }

    /** The occurrences within a time, without the repetitions that have events of their own. */
    Stream<Occurrence> occurrences(Window window, List<CalendarTime> replaced) {
        if (isCancelled()) {
            return Stream.empty();
        }
        ExcludedTimes excluded = new ExcludedTimes(Stream.concat(times("EXDATE"), replaced.stream()));
        String summary = summary();
        List<String> attending = attending(false);
        List<String> declined = attending(true);
        return Stream.concat(
                        Stream.of(Stream.of(start), repeated(window), times("RDATE"))
                                .flatMap(all -> all)
                                .map(one -> new Time(one, end(one))),
                        periods())
                .filter(time -> !excluded.has(time.from()))
                .map(time -> new Occurrence(time.from().begins(), time.until(), summary, attending, declined))
                .filter(window::sees)
                .distinct();
    }

    /** The time of one occurrence. */
    private record Time(CalendarTime from, Instant until) {}

    private Stream<CalendarTime> repeated(Window window) {
        if (insteadOf != null) {
            return Stream.empty();
        }
        // the rule knows no zones: with a day more on both sides
        Duration length = Duration.between(start.begins(), end(start)).plusDays(2);
        LocalDateTime from = LocalDateTime.ofInstant(window.from().minus(length), ZoneOffset.UTC);
        LocalDateTime until = LocalDateTime.ofInstant(window.until().plus(Duration.ofDays(2)), ZoneOffset.UTC);
        return part.all("RRULE")
                .map(rule -> Recurrence.read(rule.value()))
                .flatMap(rule -> rule.starts(start, from, until))
                .map(start::at);
    }

    /** The end of an occurrence that begins then. */
    private Instant end(CalendarTime from) {
        if (end != null) {
            return end.plus(Duration.between(start.local(), from.local())).ends();
        }
        return duration instanceof Period days
                ? from.plus(days).ends()
                : from.begins().plus((Duration) duration);
    }

    /** Listed occurrences that have ends of their own. */
    private Stream<Time> periods() {
        return part.all("RDATE")
                .filter(line -> line.says("VALUE", "PERIOD"))
                .flatMap(line -> line.values().map(value -> {
                    String[] bounds = value.split("/", 2);
                    CalendarTime from = CalendarTime.read(line, bounds[0], zones);
                    Instant until = bounds[1].startsWith("P")
                            ? from.begins().plus(Duration.parse(bounds[1]))
                            : CalendarTime.read(line, bounds[1], zones).ends();
                    return new Time(from, until);
                }));
    }

    private Stream<CalendarTime> times(String name) {
        return part.all(name)
                .filter(line -> !line.says("VALUE", "PERIOD"))
                .flatMap(line -> line.values().map(value -> CalendarTime.read(line, value, zones)));
    }

    private CalendarTime time(ContentLine line) {
        return CalendarTime.read(line, line.value().strip(), zones);
    }

    String summary() {
        return summary(part);
    }

    /** The summary of an event. */
    static String summary(CalendarPart part) {
        return part.first("SUMMARY").map(ContentLine::text).orElse("");
    }

    private List<String> attending(boolean declined) {
        return part.all("ATTENDEE")
                .filter(line -> line.says("PARTSTAT", "DECLINED") == declined)
                .map(ContentLine::value)
                // after parameters that the parser may have taken for the value
                .map(value -> value.substring(value.toLowerCase(Locale.ROOT).lastIndexOf(MAILTO) + MAILTO.length()))
                .map(String::strip)
                .filter(address -> address.indexOf('@') > 0)
                .toList();
    }
}
