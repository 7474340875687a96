package org.phonealert.speech;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.alert.Alert;

/**
 * What a call has to say of an alert, whether there is one or only might be.
 *
 * @param monitor what broke, as the voice is to say it
 * @param message how, or blank
 * @param since when it began
 * @param httpStatus the HTTP code that the monitor saw, if any
 * @param exceededLimit the limit that was exceeded, if any
 */
public record Trouble(
        String monitor,
        String message,
        Instant since,
        @Nullable Integer httpStatus,
        @Nullable String exceededLimit) {

    static Trouble of(Alert alert, boolean alternativeNames) {
        return new Trouble(
                alert.monitor().spokenName(alternativeNames),
                alert.message(),
                alert.triggeredAt(),
                alert.httpStatus().orElse(null),
                alert.exceededLimit().orElse(null));
    }
}
