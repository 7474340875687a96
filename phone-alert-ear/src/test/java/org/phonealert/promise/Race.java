package org.phonealert.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An acknowledgement and a call of the same moment.
 *
 * @param alert the alert that both are about
 * @param opened when the sender had the answer to the event
 * @param acknowledging when the acknowledgement was sent
 * @param acknowledged when its answer was there: its commit lies before
 * @param dialled when the request for the call reached the carrier, if it did
 */
record Race(long alert, Instant opened, Instant acknowledging, Instant acknowledged, Optional<Instant> dialled) {
    /** Whether a call began after everybody could know that nobody is needed. */
    boolean isLost() {
        return dialled.filter(at -> at.isAfter(acknowledged)).isPresent();
    }

    boolean wasDialledFirst() {
        return dialled.filter(at -> at.isBefore(acknowledging)).isPresent();
    }

    /** How long the acknowledgement took: one that waits for the carrier takes longer. */
    Duration patience() {
        return Duration.between(acknowledging, acknowledged);
    }

    /** How long after the acknowledgement was sent the carrier was asked, in milliseconds; negative if before. */
    Optional<Double> lead() {
        return dialled.map(at -> Duration.between(acknowledging, at).toNanos() / 1e6);
    }
}
