package org.phonealert.base.work;

import java.time.Duration;

/**
 * The pauses between attempts: the first, then twice as long after each further failure, up to the longest.
 *
 * @param first more than zero
 */
public record Backoff(Duration first, Duration longest) {
    public Backoff {
        if (first.isZero() || first.isNegative()) {
            throw new IllegalArgumentException("a pause must be longer than " + first);
        }
    }

    /**
     * The pause before the next attempt.
     *
     * @param failures how many attempts failed in a row, from 1
     */
    public Duration after(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("%d failures need no pause".formatted(failures));
        }
        Duration pause = first;
        for (int doubled = 1; doubled < failures && pause.compareTo(longest) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
