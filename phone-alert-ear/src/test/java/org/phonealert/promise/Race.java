package org.phonealert.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An acknowledgement and a call at the same moment.
 *
 * @param alert the alert of both
 * @param opened when the sender got the answer to the event
 * @param acknowledging when the acknowledgement was sent
 * @param acknowledged when its answer arrived, after its commit
 * @param dialled when the request for the call reached the carrier, if it did
 */
record Race(long alert, Instant opened, Instant acknowledging, Instant acknowledged, Optional<Instant> dialled) {
    /** Whether the call started although the acknowledgement was committed. */
    boolean isLost() {
        return dialled.filter(at -> at.isAfter(acknowledged)).isPresent();
    }

    boolean wasDialledFirst() {
        return dialled.filter(at -> at.isBefore(acknowledging)).isPresent();
    }

    /** How long the acknowledgement took; one that waits for the carrier takes longer. */
    Duration patience() {
        return Duration.between(acknowledging, acknowledged);
    }

    /** How long after the acknowledgement was sent the carrier was asked, in milliseconds; negative if before. */
    Optional<Double> lead() {
        return dialled.map(at -> Duration.between(acknowledging, at).toNanos() / 1e6);
    }
}
