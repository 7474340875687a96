package org.phonealert.oncall.shift;

import java.time.Instant;

/** An operator is on duty, without a break, from an instant until another. */
public record Shift(long operator, Instant from, Instant until) {
    /** The same, but beginning no earlier than at an instant. */
    public Shift notBefore(Instant instant) {
        return from.isBefore(instant) ? new Shift(operator, instant, until) : this;
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
