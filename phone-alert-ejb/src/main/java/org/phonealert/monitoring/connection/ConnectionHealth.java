package org.phonealert.monitoring.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a connection works.
 *
 * @param answeredAt when the source answered last, or its kit reported; null if never
 * @param failingSince null if it works
 * @param reason what is wrong; null if nothing is
 */
public record ConnectionHealth(
        ConnectionType type,
        @Nullable Instant answeredAt,
        @Nullable Instant failingSince,
        @Nullable String reason) {

    public boolean isWell() {
        return failingSince == null;
    }
}
