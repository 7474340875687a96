package org.phonealert.alerting.alert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event.
 *
 * @param alertId the alert it belongs to; null if it belongs to none
 */
public record Receipt(@Nullable Long alertId, Result result) {

    /** What an event did. */
    public enum Result {
        OPENED,
        UPDATED,
        ACKNOWLEDGED,
        RESOLVED,
        /** Calls are held from now on. */
        HELD,
        /** Calls are no more held for this reason. */
        RELEASED,
        /** It was logged and changed nothing: known already, late, or about no open alert. */
        IGNORED;

        /** The word that the machine API uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
