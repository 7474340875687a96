package org.phonealert.alerting.escalation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.oncall.externaloncall.ExternalOnCallAnswers;
import org.phonealert.oncall.externaloncall.ExternalOnCalls;
import org.phonealert.people.operator.Operator;

/** Looks up who is on duty at a level, by the schedules and by the stored answers of external on-call systems. */
@Dependent
class OnDutyLookup {
    @Inject
    private AlertDefinitions definitions;

    @Inject
    private ExternalOnCalls externalOnCalls;

    /** @param awaitsSince when the step began to wait for external on-call systems; null if it has not */
    OnDuty at(EscalationPlan.Level level, @Nullable Instant awaitsSince, Instant now) {
        // before the schedules are read: an answer that arrives in between is then used, never missed
        ExternalOnCallAnswers answers =
                externalOnCalls.answers(level.schedules().toList(), awaitsSince, now);
        if (!answers.awaited().isEmpty()) {
            Instant since = Objects.requireNonNullElse(awaitsSince, now);
            return new OnDuty.Awaited(answers.awaited(), since.plus(ExternalOnCalls.LONGEST_WAIT));
        }
        return new OnDuty.Known(
                definitions.onDuty(level, now).stream().map(Operator::id).toList(), answers.fallbacks());
    }
}
