package org.phonealert.office.overview;

import java.time.Duration;
import java.util.Optional;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.notification.NotificationTotals;

/** An alert and the totals of its notifications. */
public record PastAlert(Alert alert, NotificationTotals totals) {

    /** The time until it was acknowledged; empty if it was not. */
    public Optional<Duration> waited() {
        return alert.acknowledgement().map(taken -> Duration.between(alert.triggeredAt(), taken.at()));
    }
}
