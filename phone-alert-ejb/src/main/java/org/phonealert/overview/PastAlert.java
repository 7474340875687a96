package org.phonealert.overview;

import java.time.Duration;
import java.util.Optional;
import org.phonealert.alert.Alert;
import org.phonealert.notification.Tally;

/** An alert in the history, with what it took. */
public record PastAlert(Alert alert, Tally tally) {

    /** How long it waited until somebody took charge; empty if nobody did. */
    public Optional<Duration> waited() {
        return alert.acknowledgement().map(taken -> Duration.between(alert.triggeredAt(), taken.at()));
    }
}
