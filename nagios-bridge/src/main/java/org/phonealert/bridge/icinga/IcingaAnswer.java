package org.phonealert.bridge.icinga;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Icinga says to an action: of each object that it was done to, or of none at all.
 *
 * @param error such as 404 if there is no such object
 */
record IcingaAnswer(
        @Nullable List<Result> results,
        @Nullable Double error,
        @Nullable String status) {
    private static final int NOT_FOUND = 404;

    record Result(@Nullable Double code, @Nullable String status) {}

    boolean isNotFound() {
        return (error != null && error.intValue() == NOT_FOUND) || results == null || results.isEmpty();
    }

    /** The code of the first, 0 if there is none. */
    int code() {
        Double code =
                results == null || results.isEmpty() ? null : results.get(0).code();
        return code == null ? 0 : code.intValue();
    }

    String words() {
        String words =
                results == null || results.isEmpty() ? status : results.get(0).status();
        return words == null ? "" : words;
    }
}
