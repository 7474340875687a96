package org.phonealert.office.overview;

import java.time.Duration;
import java.util.Optional;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.notification.NotificationTotals;

/** An alert in the history, with what it took. */
public record PastAlert(Alert alert, NotificationTotals tally) {

    /** How long it waited until somebody took charge; empty if nobody did. */
    public Optional<Duration> waited() {
        return alert.acknowledgement().map(taken -> Duration.between(alert.triggeredAt(), taken.at()));
    }
}
