package org.phonealert.monitoring.connection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.Severity;

/**
 * Something that is in trouble in a source now.
 *
 * @param dedupKey as in the events that the source sends of it, 1 to 255 characters
 * @param monitor the watched thing, 1 to 255 characters
 * @param message what broke, at most 4000 characters
 * @param since when it began, by the source's own clock
 * @param acknowledgedBy who took it in charge there; null if nobody did
 * @param inDowntime whether it is in a downtime that was planned
 * @param flapping whether it goes up and down
 * @param callsUs whether the source would have told us of it, and did not
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

    /** Whether it has to ring, if nobody knows of it yet. */
    public boolean isMissed() {
        return callsUs && acknowledgedBy == null && !inDowntime && !flapping;
    }
}
