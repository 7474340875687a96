package org.phonealert.alerting.speech;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.monitor.Monitor;

/**
 * What a call says about an alert, real or hypothetical.
 *
 * @param monitor the name of the monitor
 * @param nameForPhoneAlerts spoken unchanged instead of the name; null to speak the name
 * @param message what the monitor reports, or blank
 * @param since when it began
 * @param httpStatus the HTTP code that the monitor saw, if any
 * @param exceededLimit the limit that was exceeded, if any
 */
public record Trouble(
        String monitor,
        @Nullable String nameForPhoneAlerts,
        String message,
        Instant since,
        @Nullable Integer httpStatus,
        @Nullable String exceededLimit) {

    /**
     * What a monitor might report.
     *
     * @param known the monitor, if it is known
     * @param alternativeNames whether the voice says its name for phone alerts
     */
    public static Trouble hypothetical(
            String monitor, Optional<Monitor> known, boolean alternativeNames, String message, Instant since) {
        return new Trouble(
                monitor,
                known.flatMap(one -> nameForPhoneAlerts(one, alternativeNames)).orElse(null),
                message,
                since,
                null,
                null);
    }

    static Trouble of(Alert alert, boolean alternativeNames) {
        return new Trouble(
                alert.monitor().name(),
                nameForPhoneAlerts(alert.monitor(), alternativeNames).orElse(null),
                alert.message(),
                alert.triggeredAt(),
                alert.httpStatus().orElse(null),
                alert.exceededLimit().orElse(null));
    }

    String spokenMonitor(Dictionary dictionary) {
        return nameForPhoneAlerts != null ? nameForPhoneAlerts : dictionary.say(monitor);
    }

    private static Optional<String> nameForPhoneAlerts(Monitor monitor, boolean alternativeNames) {
        return alternativeNames ? monitor.nameForPhoneAlerts() : Optional.empty();
    }
}
