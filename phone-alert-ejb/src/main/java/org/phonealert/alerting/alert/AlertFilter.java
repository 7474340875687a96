package org.phonealert.alerting.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.Severity;

/**
 * Which past alerts a search finds; null components match every alert.
 *
 * @param source the exact name of the alert source
 * @param monitor the name of a monitor or, if no monitor has this name, the beginning of names
 * @param acknowledgedBy part of the name of the person who acknowledged it
 * @param from triggered at this instant or later
 * @param to triggered before this instant
 * @param text part of the monitor's name or of the message
 */
public record AlertFilter(
        @Nullable AlertState state,
        @Nullable String source,
        @Nullable String monitor,
        @Nullable String acknowledgedBy,
        @Nullable Severity severity,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    /** All alerts. */
    public static final AlertFilter ALL = new AlertFilter(null, null, null, null, null, null, null, null);
}
