package org.phonealert.alerting.carrier;

import java.util.Locale;
import java.util.Optional;

/**
 * How a call goes, in the carrier's words (Twilio's Call resource and its status callbacks; "initiated" comes in
 * callbacks only).
 */
public enum CallStatus {
    QUEUED,
    INITIATED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    FAILED,
    NO_ANSWER,
    CANCELED;

    /** The status of a word such as {@code in-progress}; empty for a word that is not known yet. */
    public static Optional<CallStatus> of(String word) {
        for (CallStatus status : values()) {
            if (status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
