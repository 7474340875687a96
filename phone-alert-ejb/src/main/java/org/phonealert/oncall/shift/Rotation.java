package org.phonealert.oncall.shift;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * When turns begin and end. Each is found by arithmetic, in the same time however long ago the first hand-over was.
 *
 * @param handOver the step
 * @param every the number of steps from one hand-over to the next, 1 to 999
 * @param start the first hand-over, in the schedule's zone, in the years 2000 to 2999; nobody is on duty before
 */
public record Rotation(HandOver handOver, int every, LocalDateTime start) {
    private static final int MOST = 999;

    public Rotation {
        if (every < 1 || every > MOST) {
            throw new InvalidInputException("every", RefusalReason.NOT_BETWEEN, 1, MOST);
        }
        if (start.getYear() < 2000 || start.getYear() > 2999) {
            throw new InvalidInputException("start", RefusalReason.YEAR_NOT_BETWEEN, 2000, 2999);
        }
    }

    /** A turn by its number, from 0 with the first hand-over on. */
    record Numbered(long number, Span span) {}

    /** The turns that touch a time, in order; two at once where the clock is put back at a hand-over. */
    Stream<Numbered> turns(Span within, ZoneId zone) {
        // with the neighbours: turns last into an hour that repeats, and at ends of months the number may be too low
        long first = number(within.from(), zone) - 1;
        long last = number(within.until(), zone) + 1;
        return LongStream.rangeClosed(Math.max(first, 0), last)
                .mapToObj(number -> new Numbered(number, span(number, zone)))
                .filter(turn -> turn.span().overlaps(within));
    }

    private long number(Instant instant, ZoneId zone) {
        LocalDateTime now = LocalDateTime.ofInstant(instant, clock(zone));
        return Math.floorDiv(handOver.unit().between(origin(zone), now), every);
    }

    private Span span(long number, ZoneId zone) {
        return Reading.LONGEST.of(new LocalSpan(handOver(number, zone), handOver(number + 1, zone)), clock(zone));
    }

    private LocalDateTime handOver(long number, ZoneId zone) {
        return origin(zone).plus(number * every, handOver.unit());
    }

    private LocalDateTime origin(ZoneId zone) {
        return handOver == HandOver.HOURLY
                ? LocalDateTime.ofInstant(Reading.LONGEST.beginning(start, zone), ZoneOffset.UTC)
                : start;
    }

    /** The clock that the turns go by; real hours are those of UTC. */
    private ZoneId clock(ZoneId zone) {
        return handOver == HandOver.HOURLY ? ZoneOffset.UTC : zone;
    }
}
