package org.phonealert.alerting.speech;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.monitor.Monitor;

/**
 * What a call has to say of an alert, whether there is one or only might be.
 *
 * @param monitor what broke
 * @param forPhone its name for phone alerts, if it goes by that: somebody has listened to it, it is said as it is
 * @param message how, or blank
 * @param since when it began
 * @param httpStatus the HTTP code that the monitor saw, if any
 * @param exceededLimit the limit that was exceeded, if any
 */
public record Trouble(
        String monitor,
        @Nullable String forPhone,
        String message,
        Instant since,
        @Nullable Integer httpStatus,
        @Nullable String exceededLimit) {

    /**
     * Something that a monitor might report.
     *
     * @param known the monitor, if it is known
     * @param alternativeNames whether it is said by its name for phone alerts
     */
    public static Trouble hypothetical(
            String monitor, Optional<Monitor> known, boolean alternativeNames, String message, Instant since) {
        return new Trouble(
                monitor,
                known.flatMap(one -> forPhone(one, alternativeNames)).orElse(null),
                message,
                since,
                null,
                null);
    }

    static Trouble of(Alert alert, boolean alternativeNames) {
        return new Trouble(
                alert.monitor().name(),
                forPhone(alert.monitor(), alternativeNames).orElse(null),
                alert.message(),
                alert.triggeredAt(),
                alert.httpStatus().orElse(null),
                alert.exceededLimit().orElse(null));
    }

    String spokenMonitor(Dictionary dictionary) {
        return forPhone != null ? forPhone : dictionary.say(monitor);
    }

    private static Optional<String> forPhone(Monitor monitor, boolean alternativeNames) {
        return alternativeNames ? monitor.nameForPhoneAlerts() : Optional.empty();
    }
}
