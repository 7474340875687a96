package org.phonealert.monitoring.connection;

import java.time.Instant;
import java.util.List;

/**
 * How things stand in a source.
 *
 * @param asOf by the source's own clock
 * @param problems all that is in trouble there; what is not among them is well, or gone
 */
public record SourceState(Instant asOf, List<SourceProblem> problems) {
    public SourceState {
        problems = List.copyOf(problems);
    }
}
