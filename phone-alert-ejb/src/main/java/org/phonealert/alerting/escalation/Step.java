package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;

/** What an escalation does next, and how far it has got by that. */
public sealed interface Step {
    Progress progress();

    /** Call these operators now. */
    record Call(Progress progress, EscalationPlan.Level level, List<Long> operators) implements Step {}

    /** The level has nobody on duty, or no way out: decide again at once, from the next level on. */
    record Skip(Progress progress, EscalationPlan.Level level) implements Step {}

    /** Nothing before that instant, or before something happens if it is null. */
    record Wait(Progress progress, @Nullable Instant until) implements Step {}

    /** Not one telephone could be tried in the whole round: it begins again then. */
    record TryAgain(Progress progress, Instant at) implements Step {}

    /** Everybody was called as often as the definition says. */
    record Exhausted(Progress progress) implements Step {}
}
