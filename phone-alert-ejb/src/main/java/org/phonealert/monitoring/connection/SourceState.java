package org.phonealert.monitoring.connection;

import java.time.Instant;
import java.util.List;

/**
 * The problems of a source at one instant.
 *
 * @param asOf by the source's own clock
 * @param problems all of them: a monitor without one is well, or gone
 */
public record SourceState(Instant asOf, List<SourceProblem> problems) {
    public SourceState {
        problems = List.copyOf(problems);
    }
}
