package org.phonealert.oncall.shift;

import java.util.List;

/**
 * A time at which a plan has other operators on duty than the plan before, or the same ones in another order.
 *
 * @param before the operators of the plan before, in the order they are called
 * @param then the operators of the new plan
 */
public record Difference(Span span, List<Long> before, List<Long> then) {
    public Difference {
        before = List.copyOf(before);
        then = List.copyOf(then);
    }

    /** Whether this one begins where the other ends, with the same operators. */
    boolean continues(Difference other) {
        return other.span.until().equals(span.from()) && other.before.equals(before) && other.then.equals(then);
    }

    /** Both as one, if this one continues the other. */
    Difference joined(Difference earlier) {
        return new Difference(new Span(earlier.span.from(), span.until()), before, then);
    }
}
