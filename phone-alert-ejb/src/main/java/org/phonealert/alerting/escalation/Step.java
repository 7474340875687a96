package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.escalation.EscalationFact.LevelEmpty;

/** What an escalation does next. */
public sealed interface Step {
    /** How far the escalation is after this step. */
    Progress progress();

    /** When the next step is due; null if only an event makes one due. */
    @Nullable
    Instant nextAt();

    /** What this step adds to the alert's history, if anything. */
    default Optional<EscalationFact> fact() {
        return Optional.empty();
    }

    /**
     * Call these operators now.
     *
     * @param operators by id, at least one
     * @param nextAt when the calls are checked if no event reports their end
     */
    record Call(Progress progress, EscalationPlan.Level level, List<Long> operators, Instant nextAt) implements Step {}

    /**
     * The level has no operator on duty, or no integration: the next step follows at once and starts the next level.
     *
     * @param nextAt now
     */
    record Skip(Progress progress, EscalationPlan.Level level, Instant nextAt) implements Step {
        @Override
        public Optional<EscalationFact> fact() {
            LevelEmpty.Reason reason =
                    level.phone() ? LevelEmpty.Reason.NOBODY_ON_DUTY : LevelEmpty.Reason.NO_INTEGRATION;
            return Optional.of(new LevelEmpty(level.number(), reason));
        }
    }

    /** Do nothing before that instant, or before an event if it is null. */
    record Wait(Progress progress, @Nullable Instant nextAt) implements Step {}

    /**
     * Ask external on-call systems first, then decide again.
     *
     * @param progress unchanged
     * @param schedules the schedules whose system is asked, by id
     * @param nextAt when the step is decided again at the latest
     */
    record Await(Progress progress, List<Long> schedules, Instant nextAt) implements Step {}

    /** No telephone rang in the whole round: it starts again then. */
    record TryAgain(Progress progress, Instant nextAt) implements Step {
        @Override
        public Optional<EscalationFact> fact() {
            return Optional.of(new EscalationFact.NobodyRung(nextAt));
        }
    }

    /** All operators were called as often as the definition says. */
    record Exhausted(Progress progress) implements Step {
        @Override
        public @Nullable Instant nextAt() {
            return null;
        }

        @Override
        public Optional<EscalationFact> fact() {
            return Optional.of(new EscalationFact.Exhausted());
        }
    }
}
