package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.escalation.Forecast.Event;
import org.phonealert.alerting.escalation.Forecast.Kind;
import org.phonealert.alerting.notification.RunOutcome;

/** Runs the steps of an escalation in which no call is answered, on a clock of its own. */
final class EscalationSimulation<C> {
    private static final Duration HORIZON = Duration.ofDays(1);
    private static final int MOST_CALLS = 200;
    private static final int MOST_STEPS = 5000;

    private final EscalationPlan plan;
    private final Instant start;
    private final int errors;
    private final Duration ringTime;
    private final Forecast.Environment<C> environment;

    private final List<Event<C>> events = new ArrayList<>();
    private List<Event<C>> round = new ArrayList<>();
    private List<Event<C>> silentRound = List.of();
    private Instant now;
    private Progress progress;
    private RunOutcome outcome = RunOutcome.NONE;
    private int calls;
    private boolean over;

    EscalationSimulation(
            EscalationPlan plan, Instant start, int errors, Duration ringTime, Forecast.Environment<C> environment) {
        this.plan = plan;
        this.start = start;
        this.errors = errors;
        this.ringTime = ringTime;
        this.environment = environment;
        now = start;
        progress = Progress.from(start);
    }

    Forecast<C> run() {
        for (int step = 0; !over && step < MOST_STEPS && calls < MOST_CALLS && isWithinHorizon(); step++) {
            runStep();
        }
        events.addAll(round);
        return new Forecast<>(List.copyOf(events), !over);
    }

    private boolean isWithinHorizon() {
        return !now.isAfter(start.plus(HORIZON));
    }

    private void runStep() {
        Instant at = now;
        Step step = Escalation.next(
                        progress,
                        plan,
                        new Situation(errors, outcome, false),
                        level -> OnDuty.known(environment.onDuty(level, at)),
                        at)
                .step();
        if (step.progress().run().number() != progress.run().number()) {
            outcome = RunOutcome.NONE;
        }
        progress = step.progress();
        if (step instanceof Step.Call call) {
            call(call);
        } else if (step instanceof Step.Skip skip) {
            add(skip.level().phone() ? Kind.NOBODY_ON_DUTY : Kind.NO_INTEGRATION, skip.level(), null);
        } else if (step instanceof Step.Wait wait) {
            await(wait.nextAt());
        } else if (step instanceof Step.TryAgain again) {
            add(Kind.TRY_AGAIN, null, null);
            endSilentRound();
            now = again.nextAt();
        } else {
            add(Kind.EXHAUSTED, null, null);
            over = true;
        }
    }

    private void call(Step.Call call) {
        Forecast.CallAttempt<C> attempt = environment.call(call.level(), call.operators(), now);
        calls += call.operators().size();
        add(Kind.CALLS, call.level(), attempt.calls());
        outcome = new RunOutcome(0, outcome.rang() || attempt.rings(), false);
        if (attempt.rings()) {
            now = now.plus(ringTime);
        }
    }

    private void await(@Nullable Instant until) {
        if (until == null) {
            add(Kind.WAITS_FOR_ERRORS, null, null);
            over = true;
        } else {
            now = until;
        }
    }

    private void add(Kind kind, EscalationPlan.@Nullable Level level, @Nullable C made) {
        Duration after = Duration.between(start, now);
        round.add(new Event<>(
                after, kind, level, progress.round().number(), progress.run().reminders(), made));
    }

    /** Drops the round if it repeats the silent round before it. */
    private void endSilentRound() {
        boolean repeated = round.size() == silentRound.size()
                && IntStream.range(0, round.size()).allMatch(i -> round.get(i).isLike(silentRound.get(i)));
        if (!repeated) {
            events.addAll(round);
        }
        silentRound = round;
        round = new ArrayList<>();
    }
}
