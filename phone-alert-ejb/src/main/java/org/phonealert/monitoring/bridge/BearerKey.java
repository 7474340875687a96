package org.phonealert.monitoring.bridge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key in an {@code Authorization} header. */
public final class BearerKey {
    private static final String BEARER = "Bearer ";

    private BearerKey() {}

    /** The key in this header; empty if there is no header, or it has no bearer key. */
    public static Optional<String> in(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
