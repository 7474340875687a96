package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.notification.RunOutcome;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs an escalation with a clock and telephones that the test sets. Level 1 reaches operators 11 and 12, level 2
 * reaches 21 and 22, and so on, unless the test says otherwise.
 */
final class Story {
    static final Instant TROUBLE_BEGAN = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final EscalationPlan plan;
    private final Map<Integer, List<Long>> reached = new HashMap<>();
    private final Set<Long> offDuty = new HashSet<>();
    private Progress progress = Progress.from(TROUBLE_BEGAN);
    private Instant now = TROUBLE_BEGAN;
    private int errors = 1;
    private RunOutcome run = new RunOutcome(0, false, false);
    private boolean movedOn;
    private final Map<Integer, List<Long>> unanswered = new HashMap<>();
    private final Map<Integer, List<FallbackAnswer>> fallbacks = new HashMap<>();
    private Decision last = new Decision(new Step.Wait(progress, null), List.of());

    private Story(EscalationPlan plan) {
        this.plan = plan;
        plan.levels()
                .forEach(level ->
                        reached.put(level.number(), List.of(level.number() * 10L + 1, level.number() * 10L + 2)));
    }

    static Story of(EscalationPlan.Level... levels) {
        return repeated(0, levels);
    }

    static Story repeated(int repeats, EscalationPlan.Level... levels) {
        return new Story(new EscalationPlan("Night", repeats, List.of(levels)));
    }

    Story reaches(int level, long... operators) {
        reached.put(level, Arrays.stream(operators).boxed().toList());
        return this;
    }

    Story goesOffDuty(long... operators) {
        Arrays.stream(operators).forEach(offDuty::add);
        return this;
    }

    Story comesOnDuty(long... operators) {
        Arrays.stream(operators).forEach(offDuty::remove);
        return this;
    }

    /** The external on-call systems of these schedules have to be asked before it is known who is on duty. */
    Story mustAsk(int level, long... schedules) {
        unanswered.put(level, Arrays.stream(schedules).boxed().toList());
        return this;
    }

    Story hasAnswers(int level) {
        unanswered.remove(level);
        return this;
    }

    /** The external on-call systems of the level gave no answer; the last ones are used. */
    Story fallsBack(int level, FallbackAnswer... answers) {
        fallbacks.put(level, List.of(answers));
        return hasAnswers(level);
    }

    Story atMinute(int minute) {
        now = TROUBLE_BEGAN.plus(Duration.ofMinutes(minute));
        return this;
    }

    Story errorsAre(int number) {
        errors = number;
        return this;
    }

    Story somebodyAsksToMoveOn() {
        movedOn = true;
        return this;
    }

    /** All open calls ring out. */
    Story nobodyAnswers() {
        run = new RunOutcome(0, true, run.passed());
        return this;
    }

    /** No open call could be placed. */
    Story noCallLeaves() {
        run = new RunOutcome(0, run.rang(), run.passed());
        return this;
    }

    Story keyTwoIsPressed() {
        run = new RunOutcome(0, true, true);
        return this;
    }

    Story oneOfTheCallsRingsOut() {
        run = new RunOutcome(run.open() - 1, true, run.passed());
        return this;
    }

    Story calls(long... operators) {
        Step.Call call = next(Step.Call.class);
        assertThat(call.operators())
                .containsExactlyElementsOf(Arrays.stream(operators).boxed().toList());
        return this;
    }

    Story callsInVain(long... operators) {
        for (long operator : operators) {
            calls(operator).nobodyAnswers();
        }
        return this;
    }

    Story skipsLevel(int number) {
        assertThat(next(Step.Skip.class).level().number()).isEqualTo(number);
        return this;
    }

    Story waitsUntilMinute(int minute) {
        assertThat(next(Step.Wait.class).nextAt()).isEqualTo(TROUBLE_BEGAN.plus(Duration.ofMinutes(minute)));
        return this;
    }

    Story waitsForSomethingToHappen() {
        assertThat(next(Step.Wait.class).nextAt()).isNull();
        return this;
    }

    Story triesAgainAtMinute(int minute) {
        assertThat(next(Step.TryAgain.class).nextAt()).isEqualTo(TROUBLE_BEGAN.plus(Duration.ofMinutes(minute)));
        return this;
    }

    /** The next step waits for the external on-call systems of these schedules, and changes nothing. */
    Story awaitsAnswersFor(long... schedules) {
        Progress before = progress;
        Step.Await step = next(Step.Await.class);
        assertThat(step.schedules())
                .containsExactlyElementsOf(Arrays.stream(schedules).boxed().toList());
        assertThat(step.progress()).isEqualTo(before);
        assertThat(step.nextAt()).isEqualTo(now.plus(PATIENCE));
        assertThat(last.history()).isEmpty();
        return this;
    }

    /** What the last step added to the alert's history. */
    Story records(HistoryType... types) {
        assertThat(last.history()).extracting(Fact::type).containsExactly(types);
        return this;
    }

    Story isExhausted() {
        next(Step.Exhausted.class);
        return this;
    }

    private <S extends Step> S next(Class<S> expected) {
        Step step = next();
        assertThat(step).isInstanceOf(expected);
        return expected.cast(step);
    }

    /** Runs one step, as the engine does. */
    Step next() {
        int before = progress.run().number();
        last = Escalation.next(progress, plan, new Situation(errors, run, movedOn), this::onDuty, now);
        Step step = last.step();
        movedOn = movedOn && step instanceof Step.Await;
        progress = step.progress();
        if (progress.run().number() != before) {
            run = new RunOutcome(0, false, false);
        }
        if (step instanceof Step.Call call) {
            run = new RunOutcome(run.open() + call.operators().size(), run.rang(), run.passed());
        }
        return step;
    }

    private OnDuty onDuty(EscalationPlan.Level level) {
        List<Long> schedules = unanswered.get(level.number());
        if (schedules != null) {
            return new OnDuty.Awaited(schedules, now.plus(PATIENCE));
        }
        return new OnDuty.Known(
                Stream.ofNullable(reached.get(level.number()))
                        .flatMap(List::stream)
                        .filter(operator -> !offDuty.contains(operator))
                        .toList(),
                fallbacks.getOrDefault(level.number(), List.of()));
    }
}
