package org.phonealert.alerting.escalation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.notification.AlertCall;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.alerting.notification.RunOutcome;
import org.phonealert.people.operator.Operators;

/**
 * Runs the steps that {@link Escalation} decides on, in the caller's transaction, which has locked the escalation's
 * row.
 */
@Dependent
class StepRunner {
    @Inject
    private Clock clock;

    @Inject
    private Alerts alerts;

    @Inject
    private Operators operators;

    @Inject
    private Notifications notifications;

    @Inject
    private OnDutyLookup onDuty;

    @Inject
    private Event<ExternalOnCallAwaited> awaited;

    /** Runs the step that is due and, after levels that are skipped, those that follow at once. */
    void run(RunningEscalation escalation, Alert alert) {
        if (!alert.needsCall()) {
            escalation.stop();
            return;
        }
        EscalationPlan plan = escalation.plan();
        Step step;
        do {
            step = runOne(escalation, plan, alert);
        } while (step instanceof Step.Skip);
    }

    private Step runOne(RunningEscalation escalation, EscalationPlan plan, Alert alert) {
        Instant now = clock.instant();
        Decision decision = decide(escalation, plan, alert, now);
        decision.history().forEach(fact -> alerts.record(alert.id(), fact));
        Step step = decision.step();
        if (step instanceof Step.Await wait) {
            await(escalation, wait, now);
            return step;
        }
        escalation.advance(step);
        if (step instanceof Step.Call call && !queue(escalation, call)) {
            escalation.fallDue(now);
        }
        return step;
    }

    private Decision decide(RunningEscalation escalation, EscalationPlan plan, Alert alert, Instant now) {
        Progress progress = escalation.progress();
        // queries the outcome only if the rules use it
        RunOutcome outcome = progress.phase() == Phase.CALLING
                ? notifications.outcome(escalation.id(), progress.run().number())
                : RunOutcome.NONE;
        Situation situation = new Situation(alert.errors(), outcome, escalation.movedOn());
        @Nullable Instant awaitsSince = escalation.awaitsSince().orElse(null);
        return Escalation.next(progress, plan, situation, level -> onDuty.at(level, awaitsSince, now), now);
    }

    /** The systems are asked after the commit, so that no row is locked while they answer. */
    private void await(RunningEscalation escalation, Step.Await step, Instant now) {
        if (escalation.await(step, now)) {
            awaited.fire(new ExternalOnCallAwaited(escalation.id(), step.schedules()));
        }
    }

    /** @return whether any call was queued */
    private boolean queue(RunningEscalation escalation, Step.Call call) {
        AlertCall reason = new AlertCall(
                escalation.alertId(),
                escalation.id(),
                call.progress().run().number(),
                call.level().number(),
                call.level().message());
        long queued = call.operators().stream()
                .filter(operator -> notifications.queue(reason, operators.get(operator)))
                .count();
        return queued > 0;
    }
}
