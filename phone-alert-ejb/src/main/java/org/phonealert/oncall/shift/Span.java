package org.phonealert.oncall.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time between two instants. It is empty if it does not begin before it ends.
 *
 * @param from where it begins
 * @param until where it has just ended
 */
public record Span(Instant from, Instant until) {

    /** The shortest time that is not empty. */
    public static Span of(Instant instant) {
        return new Span(instant, instant.plusNanos(1));
    }

    /** The same times, those that meet as one; both lists are in order. */
    public static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span next : spans) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).until.equals(next.from)) {
                joined.set(last, new Span(joined.get(last).from, next.until));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    Stream<Instant> bounds() {
        return Stream.of(from, until);
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
