package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;

/**
 * When the levels of a plan start.
 *
 * @param errors how often the alert was triggered so far; levels that need more do not start
 */
record LevelStarts(List<EscalationPlan.Level> levels, int errors) {
    /** The index of the first level, from this index on, that may start now. */
    OptionalInt firstReady(int from, Round round, Instant now) {
        return IntStream.range(from, levels.size())
                .filter(index -> isReady(levels.get(index), round, now))
                .findFirst();
    }

    private boolean isReady(EscalationPlan.Level level, Round round, Instant now) {
        return hasItsErrors(level) && !now.isBefore(round.startOf(level));
    }

    /** When the first of the levels, from this index on, starts; null if all of them need more errors. */
    @Nullable
    Instant earliest(int from, Round round) {
        return withTheirErrors(from).map(round::startOf).min(Instant::compareTo).orElse(null);
    }

    /** The delay of the level that starts first. */
    Duration shortestDelay() {
        return withTheirErrors(0)
                .map(EscalationPlan.Level::delay)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Stream<EscalationPlan.Level> withTheirErrors(int from) {
        return levels.stream().skip(from).filter(this::hasItsErrors);
    }

    private boolean hasItsErrors(EscalationPlan.Level level) {
        Integer needed = level.afterErrors();
        return needed == null || errors >= needed;
    }
}
