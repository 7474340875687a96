package org.phonealert.oncall.shift;

import java.util.List;

/**
 * A time at which others are on duty than they were to be, or the same in another order.
 *
 * @param before who was to be, in the order they are called
 * @param then who is
 */
public record Difference(Span span, List<Long> before, List<Long> then) {
    public Difference {
        before = List.copyOf(before);
        then = List.copyOf(then);
    }

    /** Whether this one goes on where the other ends. */
    boolean continues(Difference other) {
        return other.span.until().equals(span.from()) && other.before.equals(before) && other.then.equals(then);
    }

    /** Both as one, if this one continues the other. */
    Difference joined(Difference earlier) {
        return new Difference(new Span(earlier.span.from(), span.until()), before, then);
    }
}
