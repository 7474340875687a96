package org.phonealert.alerting.carrier;

import java.util.Locale;
import java.util.Optional;

/**
 * The status of a call, as Twilio names it in its Call resource and status callbacks; "initiated" occurs in callbacks
 * only.
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

    /** The status for a word such as {@code in-progress}; empty for an unknown word. */
    public static Optional<CallStatus> of(String word) {
        for (CallStatus status : values()) {
            if (status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
