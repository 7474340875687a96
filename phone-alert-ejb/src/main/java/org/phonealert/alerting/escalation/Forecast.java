package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;

/**
 * How an escalation would go by its rules if the alert were never acknowledged.
 *
 * @param events in order of time
 * @param truncated whether it would go on beyond the last event: a forecast ends after a day or 200 calls. Rounds that
 *     ring no telephone are listed once, and again only when something changes
 * @param <C> what the caller wants to know of a call
 */
public record Forecast<C>(List<Event<C>> events, boolean truncated) {

    /** What happens. */
    public enum Kind {
        /** Operators are called; an obstacle may keep a telephone from ringing. */
        CALLS,
        /** The level has no operator on duty: the next level starts at once. */
        NOBODY_ON_DUTY,
        /** The level has no integration: the next level starts at once. */
        NO_INTEGRATION,
        /** No telephone rang in the whole round: it is repeated after a pause that grows. */
        TRY_AGAIN,
        /** Nothing happens before more errors occur. */
        WAITS_FOR_ERRORS,
        /** All operators were called as often as the definition says. */
        EXHAUSTED
    }

    /**
     * One thing that happens.
     *
     * @param after time since the trouble began
     * @param level null if it is not at a level
     * @param round how many rounds came before, from 0
     * @param reminder the number of the reminder it belongs to; 0 in the level's first run
     * @param calls what {@link Environment#call} gave; null if no one is called
     */
    public record Event<C>(
            Duration after,
            Kind kind,
            EscalationPlan.@Nullable Level level,
            int round,
            int reminder,
            @Nullable C calls) {

        /** Whether the other one differs at most in its time. */
        boolean isLike(Event<C> other) {
            return equals(new Event<>(after, other.kind, other.level, other.round, other.reminder, other.calls));
        }
    }

    /** The result of calling operators: whether any telephone rings, and the calls. */
    public record CallAttempt<C>(boolean rings, C calls) {}

    /** What the forecast assumes of the environment around the escalation. */
    public interface Environment<C> {
        /** The operators of a level who are on duty at that instant, by id, in the order they are called. */
        List<Long> onDuty(EscalationPlan.Level level, Instant at);

        /** Calls these operators, given by id, at the same time. */
        CallAttempt<C> call(EscalationPlan.Level level, List<Long> operators, Instant at);
    }

    /**
     * Makes the forecast.
     *
     * @param start when the trouble begins
     * @param errors how often the alert is triggered at the start, from 1
     * @param ringTime how long a telephone rings
     */
    public static <C> Forecast<C> of(
            EscalationPlan plan, Instant start, int errors, Duration ringTime, Environment<C> environment) {
        return new EscalationSimulation<>(plan, start, errors, ringTime, environment).run();
    }
}
