package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.notification.RunOutcome;
import org.phonealert.oncall.externaloncall.ExternalOnCallFault;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

/** Arguments of one decision, of all kinds; the answers are in the order of the levels. */
record AnyQuestion(
        Progress progress, EscalationPlan plan, Situation situation, List<OnDuty> answers, Duration sinceBegin) {
    Decision decide(Function<EscalationPlan.Level, OnDuty> onDuty) {
        return Escalation.next(progress, plan, situation, onDuty, Story.TROUBLE_BEGAN.plus(sinceBegin));
    }

    OnDuty answer(EscalationPlan.Level level) {
        return answers.get(level.number() - 1);
    }

    static Arbitrary<AnyQuestion> questions() {
        return Arbitraries.integers().between(1, 4).flatMap(AnyQuestion::questions);
    }

    private static Arbitrary<AnyQuestion> questions(int levels) {
        return Combinators.combine(progresses(levels), plans(levels), situations(), answers(levels), minutes(0, 60))
                .as(AnyQuestion::new);
    }

    private static Arbitrary<Progress> progresses(int levels) {
        Arbitrary<Round> rounds = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        minutes(0, 30),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(true, false))
                .as((number, since, silent, rang) -> new Round(number, Story.TROUBLE_BEGAN.plus(since), silent, rang));
        Arbitrary<Run> runs = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        minutes(0, 60).injectNull(0.2),
                        Arbitraries.integers().between(0, 3),
                        operators())
                .as((number, since, reminders, remaining) -> new Run(number, at(since), reminders, remaining));
        return Combinators.combine(
                        rounds,
                        Arbitraries.integers().between(0, levels - 1),
                        Arbitraries.of(Phase.class),
                        Arbitraries.of(true, false),
                        runs)
                .as(Progress::new);
    }

    private static Arbitrary<EscalationPlan> plans(int levels) {
        Arbitrary<EscalationPlan.Level> anyLevel = Combinators.combine(
                        Arbitraries.integers().between(0, 60).injectNull(0.3),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(CallingMode.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, true, true, false))
                .as((minutes, errors, mode, reminders, phone) -> new EscalationPlan.Level(
                        1, minutes, minutes == null ? errors : null, mode, List.of(), reminders, 5, null, phone));
        return Combinators.combine(
                        anyLevel.list().ofSize(levels), Arbitraries.integers().between(0, 2))
                .as((list, repeats) -> new EscalationPlan("Any", repeats, numbered(list)));
    }

    private static List<EscalationPlan.Level> numbered(List<EscalationPlan.Level> levels) {
        List<EscalationPlan.Level> numbered = new ArrayList<>();
        for (EscalationPlan.Level l : levels) {
            numbered.add(new EscalationPlan.Level(
                    numbered.size() + 1,
                    l.afterMinutes(),
                    l.afterErrors(),
                    l.mode(),
                    l.reached(),
                    l.reminders(),
                    l.reminderMinutes(),
                    l.message(),
                    l.phone()));
        }
        return numbered;
    }

    private static Arbitrary<Situation> situations() {
        Arbitrary<RunOutcome> outcomes = Combinators.combine(
                        Arbitraries.integers().between(0, 1), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(RunOutcome::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6), outcomes, Arbitraries.of(true, false, false, false))
                .as(Situation::new);
    }

    private static Arbitrary<List<OnDuty>> answers(int levels) {
        Arbitrary<OnDuty> known = Combinators.combine(
                        operators(),
                        Arbitraries.of("Nights", "Days", "Weekends")
                                .map(name -> new FallbackAnswer(name, ExternalOnCallFault.SLOW, null))
                                .list()
                                .ofMaxSize(2))
                .as(OnDuty.Known::new);
        Arbitrary<OnDuty> awaited = Arbitraries.longs()
                .between(1, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements()
                .map(schedules -> new OnDuty.Awaited(schedules, Story.TROUBLE_BEGAN.plus(Duration.ofHours(2))));
        return Arbitraries.oneOf(known, known, awaited).list().ofSize(levels);
    }

    private static Arbitrary<List<Long>> operators() {
        return Arbitraries.longs().between(1, 4).list().ofMaxSize(3).uniqueElements();
    }

    private static Arbitrary<Duration> minutes(int least, int most) {
        return Arbitraries.integers().between(least, most).map(Duration::ofMinutes);
    }

    private static @Nullable Instant at(@Nullable Duration since) {
        return since == null ? null : Story.TROUBLE_BEGAN.plus(since);
    }
}
