package org.phonealert.oncall.externaloncall;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps us from asking somebody who does not answer: after three failures in a row nobody asks for half a minute, and then
 * one does, for all others.
 */
final class Breaker {
    static final int FAILURES = 3;
    static final Duration REST = Duration.ofSeconds(30);

    private int failures;

    @Nullable
    private Instant restsUntil;

    /** Whether it is worth asking. */
    synchronized boolean isClosed(Instant now) {
        return restsUntil == null || !now.isBefore(restsUntil);
    }

    /** The same, of somebody who is about to ask: if it is a trial after a rest, nobody else does so meanwhile. */
    synchronized boolean admits(Instant now) {
        boolean admitted = isClosed(now);
        if (admitted && failures >= FAILURES) {
            restsUntil = now.plus(REST);
        }
        return admitted;
    }

    synchronized void succeeded() {
        failures = 0;
        restsUntil = null;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures >= FAILURES) {
            restsUntil = now.plus(REST);
        }
    }
}
