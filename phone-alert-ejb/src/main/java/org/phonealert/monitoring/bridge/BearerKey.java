package org.phonealert.monitoring.bridge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key in an {@code Authorization} header. */
public final class BearerKey {
    private static final String BEARER = "Bearer ";

    private BearerKey() {}

    /** Empty if there is no such header, or it holds something else. */
    public static Optional<String> in(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
