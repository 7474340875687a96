package org.phonealert.monitoring.connection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.Severity;

/**
 * A problem that a source has now.
 *
 * @param dedupKey as in the source's events, 1 to 255 characters
 * @param monitor the watched thing, 1 to 255 characters
 * @param message what broke, at most 4000 characters
 * @param since when it began, by the source's own clock
 * @param acknowledgedBy who acknowledged it there; null if it is not acknowledged
 * @param inDowntime whether it is in a planned downtime
 * @param flapping whether it goes up and down all the time
 * @param callsUs whether the source is set up to send us its events
 */
public record SourceProblem(
        String dedupKey,
        String monitor,
        String message,
        Severity severity,
        Instant since,
        @Nullable String acknowledgedBy,
        boolean inDowntime,
        boolean flapping,
        boolean callsUs) {

    public Optional<String> findAcknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    /** Whether people must be called for it, if its event did not arrive. */
    public boolean isMissed() {
        return callsUs && acknowledgedBy == null && !inDowntime && !flapping;
    }
}
