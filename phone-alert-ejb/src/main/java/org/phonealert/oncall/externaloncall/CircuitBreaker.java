package org.phonealert.oncall.externaloncall;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pauses the questions to a system that does not answer: after three failures in a row none is sent for half a minute;
 * then a single question tries it for all.
 */
final class CircuitBreaker {
    static final int FAILURES = 3;
    static final Duration PAUSE = Duration.ofSeconds(30);

    private int failures;

    @Nullable
    private Instant pausedUntil;

    /** Whether questions may be sent. */
    synchronized boolean isClosed(Instant now) {
        return pausedUntil == null || !now.isBefore(pausedUntil);
    }

    /** The same for a question that is about to be sent: if it is the trial after a pause, no other is sent meanwhile. */
    synchronized boolean admits(Instant now) {
        boolean admitted = isClosed(now);
        if (admitted && failures >= FAILURES) {
            pausedUntil = now.plus(PAUSE);
        }
        return admitted;
    }

    synchronized void succeeded() {
        failures = 0;
        pausedUntil = null;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures >= FAILURES) {
            pausedUntil = now.plus(PAUSE);
        }
    }
}
