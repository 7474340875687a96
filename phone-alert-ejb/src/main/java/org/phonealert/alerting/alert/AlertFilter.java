package org.phonealert.alerting.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.Severity;

/**
 * Which alerts of the past are looked for; what is null does not matter.
 *
 * @param source the name of the alert source
 * @param monitor the name of the monitor or, if none has it, how its name begins
 * @param takenBy what the name of whoever took charge contains
 * @param from triggered then or later
 * @param to triggered before then
 * @param text what the monitor's name or the message contains
 */
public record AlertFilter(
        @Nullable AlertState state,
        @Nullable String source,
        @Nullable String monitor,
        @Nullable String takenBy,
        @Nullable Severity severity,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    /** Every alert there is. */
    public static final AlertFilter ALL = new AlertFilter(null, null, null, null, null, null, null, null);
}
