package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;

/**
 * How an escalation would go if nobody took charge, by the very rules that escalations go by.
 *
 * @param happenings in the order they would happen
 * @param cut whether it would go on beyond what is foretold: a day, or 200 calls. Rounds that ring nobody are told once
 *     and not again as long as nothing changes
 * @param <C> what the asker wants to know of a call
 */
public record Forecast<C>(List<Happening<C>> happenings, boolean cut) {

    /** What would happen. */
    public enum Kind {
        /** Telephones ring, or would but for an obstacle. */
        CALLS,
        /** The level has nobody on duty: the next one's turn at once. */
        NOBODY_ON_DUTY,
        /** The level has no way out: the next one's turn at once. */
        NO_INTEGRATION,
        /** Not one telephone rang in the whole round: again after a pause that grows. */
        TRY_AGAIN,
        /** Nothing more before there are more errors. */
        WAITS_FOR_ERRORS,
        /** Everybody was called as often as the definition says. */
        EXHAUSTED
    }

    /**
     * One thing that would happen.
     *
     * @param after so long after the trouble began
     * @param level at which level, if at one
     * @param round how often the whole chain was gone through before, from 0
     * @param reminder which reminder of the level this belongs to; 0 for the first run
     * @param calls what the asker told of the calls, if there are any
     */
    public record Happening<C>(
            Duration after,
            Kind kind,
            EscalationPlan.@Nullable Level level,
            int round,
            int reminder,
            @Nullable C calls) {

        boolean isLike(Happening<C> other) {
            return equals(new Happening<>(after, other.kind, other.level, other.round, other.reminder, other.calls));
        }
    }

    /** Calls that were asked for, and whether any telephone rings by them. */
    public record Attempt<C>(boolean rings, C calls) {}

    /** Who would be there, and whom a call would reach. */
    public interface World<C> {
        /** The operators of a level who are on duty then, in the order they are called. */
        List<Long> onDuty(EscalationPlan.Level level, Instant at);

        /** These are called at the same time. */
        Attempt<C> call(EscalationPlan.Level level, List<Long> operators, Instant at);
    }

    /**
     * Plays it.
     *
     * @param start when the trouble begins
     * @param errors how often the alert is triggered, at once
     * @param unanswered how long a telephone rings that nobody answers
     */
    public static <C> Forecast<C> of(
            EscalationPlan plan, Instant start, int errors, Duration unanswered, World<C> world) {
        return new EscalationSimulation<>(plan, start, errors, unanswered, world).toTheEnd();
    }
}
