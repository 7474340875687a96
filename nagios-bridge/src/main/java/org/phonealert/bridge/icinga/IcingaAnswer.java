package org.phonealert.bridge.icinga;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an action: one result for each object that the filter selects, or an error.
 *
 * @param error the HTTP status of an error, such as 404 for no such object; null without one
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

    /** The code of the first result, 0 without one. */
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
