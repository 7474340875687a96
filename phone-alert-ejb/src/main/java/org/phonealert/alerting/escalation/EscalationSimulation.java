package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.escalation.Forecast.Happening;
import org.phonealert.alerting.escalation.Forecast.Kind;
import org.phonealert.alerting.notification.RunOutcome;

/** Takes the steps of an escalation that nobody answers, without waiting for the time to pass. */
final class EscalationSimulation<C> {
    private static final Duration HORIZON = Duration.ofDays(1);
    private static final int MOST_CALLS = 200;
    private static final int MOST_STEPS = 5000;

    private final EscalationPlan plan;
    private final Instant start;
    private final int errors;
    private final Duration unanswered;
    private final Forecast.World<C> world;

    private final List<Happening<C>> told = new ArrayList<>();
    private List<Happening<C>> round = new ArrayList<>();
    private List<Happening<C>> silentRound = List.of();
    private Instant now;
    private Progress progress;
    private RunOutcome run = RunOutcome.NONE;
    private int calls;
    private boolean over;

    EscalationSimulation(EscalationPlan plan, Instant start, int errors, Duration unanswered, Forecast.World<C> world) {
        this.plan = plan;
        this.start = start;
        this.errors = errors;
        this.unanswered = unanswered;
        this.world = world;
        now = start;
        progress = Progress.from(start);
    }

    Forecast<C> toTheEnd() {
        for (int step = 0; !over && step < MOST_STEPS && calls < MOST_CALLS && isWithinHorizon(); step++) {
            take();
        }
        told.addAll(round);
        return new Forecast<>(List.copyOf(told), !over);
    }

    private boolean isWithinHorizon() {
        return !now.isAfter(start.plus(HORIZON));
    }

    private void take() {
        Instant at = now;
        Step step = Escalation.next(
                        progress,
                        plan,
                        new Situation(errors, run, false),
                        level -> OnDuty.known(world.onDuty(level, at)),
                        at)
                .step();
        if (step.progress().run() != progress.run()) {
            run = RunOutcome.NONE;
        }
        progress = step.progress();
        if (step instanceof Step.Call call) {
            call(call);
        } else if (step instanceof Step.Skip skip) {
            tell(skip.level().phone() ? Kind.NOBODY_ON_DUTY : Kind.NO_INTEGRATION, skip.level(), null);
        } else if (step instanceof Step.Wait wait) {
            await(wait.nextAt());
        } else if (step instanceof Step.TryAgain again) {
            tell(Kind.TRY_AGAIN, null, null);
            forgetWhatIsAsBefore();
            now = again.nextAt();
        } else {
            tell(Kind.EXHAUSTED, null, null);
            over = true;
        }
    }

    private void call(Step.Call call) {
        Forecast.Attempt<C> attempt = world.call(call.level(), call.operators(), now);
        calls += call.operators().size();
        tell(Kind.CALLS, call.level(), attempt.calls());
        run = new RunOutcome(0, run.rang() || attempt.rings(), false);
        if (attempt.rings()) {
            now = now.plus(unanswered);
        }
    }

    private void await(@Nullable Instant until) {
        if (until == null) {
            tell(Kind.WAITS_FOR_ERRORS, null, null);
            over = true;
        } else {
            now = until;
        }
    }

    private void tell(Kind kind, EscalationPlan.@Nullable Level level, @Nullable C called) {
        Duration after = Duration.between(start, now);
        round.add(new Happening<>(
                after, kind, level, progress.round().number(), progress.run().reminders(), called));
    }

    /** A round that rang nobody, just like the one before, is not worth telling. */
    private void forgetWhatIsAsBefore() {
        boolean same = round.size() == silentRound.size()
                && IntStream.range(0, round.size()).allMatch(i -> round.get(i).isLike(silentRound.get(i)));
        if (!same) {
            told.addAll(round);
        }
        silentRound = round;
        round = new ArrayList<>();
    }
}
