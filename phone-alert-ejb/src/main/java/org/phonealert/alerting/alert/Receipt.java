package org.phonealert.alerting.alert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the sender of an event.
 *
 * @param alertId the alert it belongs to; null if it belongs to none
 */
public record Receipt(@Nullable Long alertId, Result result) {

    /** The effect of an event. */
    public enum Result {
        OPENED,
        UPDATED,
        ACKNOWLEDGED,
        RESOLVED,
        /** Its alert's calls are held for one reason more. */
        HELD,
        /** Its alert's calls are held for one reason less. */
        RELEASED,
        /** It was logged and changed nothing: a repetition, late, or without an open alert. */
        IGNORED;

        /** The word that the machine API uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
