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
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.notification.RunOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays an escalation against a clock and telephones that the test sets. Level 1 reaches operators 11 and 12, level 2
 * reaches 21 and 22, and so on, unless the test says otherwise.
 */
final class Story {
    static final Instant TROUBLE_BEGAN = Instant.parse("2026-11-22T03:00:00Z");

    private final EscalationPlan plan;
    private final Map<Integer, List<Long>> reached = new HashMap<>();
    private final Set<Long> offDuty = new HashSet<>();
    private Progress progress = Progress.from(TROUBLE_BEGAN);
    private Instant now = TROUBLE_BEGAN;
    private int errors = 1;
    private RunOutcome run = new RunOutcome(0, false, false);
    private boolean movedOn;

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

    static EscalationPlan.Level afterMinutes(int number, int minutes) {
        return level(number, minutes, null);
    }

    static EscalationPlan.Level afterErrors(int number, int errors) {
        return level(number, null, errors);
    }

    private static EscalationPlan.Level level(int number, @Nullable Integer minutes, @Nullable Integer errors) {
        return new EscalationPlan.Level(
                number, minutes, errors, CallingMode.ONE_AFTER_ANOTHER, List.of(), 0, 0, null, true);
    }

    static EscalationPlan.Level allAtOnce(EscalationPlan.Level l) {
        return new EscalationPlan.Level(
                l.number(),
                l.afterMinutes(),
                l.afterErrors(),
                CallingMode.ALL_AT_ONCE,
                l.reached(),
                l.reminders(),
                l.reminderMinutes(),
                l.message(),
                l.phone());
    }

    static EscalationPlan.Level reminding(EscalationPlan.Level l, int atMost, int everyMinutes) {
        return new EscalationPlan.Level(
                l.number(),
                l.afterMinutes(),
                l.afterErrors(),
                l.mode(),
                l.reached(),
                atMost,
                everyMinutes,
                l.message(),
                l.phone());
    }

    static EscalationPlan.Level withoutPhone(EscalationPlan.Level l) {
        return new EscalationPlan.Level(
                l.number(),
                l.afterMinutes(),
                l.afterErrors(),
                l.mode(),
                l.reached(),
                l.reminders(),
                l.reminderMinutes(),
                l.message(),
                false);
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

    /** No open call could leave. */
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
        assertThat(next(Step.Wait.class).until()).isEqualTo(TROUBLE_BEGAN.plus(Duration.ofMinutes(minute)));
        return this;
    }

    Story waitsForSomethingToHappen() {
        assertThat(next(Step.Wait.class).until()).isNull();
        return this;
    }

    Story triesAgainAtMinute(int minute) {
        assertThat(next(Step.TryAgain.class).at()).isEqualTo(TROUBLE_BEGAN.plus(Duration.ofMinutes(minute)));
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

    /** Takes one step, as the engine does. */
    Step next() {
        int before = progress.run();
        Step step = Escalation.next(progress, plan, new Situation(errors, run, movedOn), this::onDuty, now);
        movedOn = false;
        progress = step.progress();
        if (progress.run() != before) {
            run = new RunOutcome(0, false, false);
        }
        if (step instanceof Step.Call call) {
            run = new RunOutcome(run.open() + call.operators().size(), run.rang(), run.passed());
        }
        return step;
    }

    private List<Long> onDuty(EscalationPlan.Level level) {
        return Stream.ofNullable(reached.get(level.number()))
                .flatMap(List::stream)
                .filter(operator -> !offDuty.contains(operator))
                .toList();
    }
}
