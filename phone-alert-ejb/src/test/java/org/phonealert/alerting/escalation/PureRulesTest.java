package org.phonealert.alerting.escalation;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.notification.RunOutcome;
import org.phonealert.oncall.externaloncall.ExternalOnCallFault;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules decide from their arguments alone: no clock, no database, no memory of an earlier decision. */
class PureRulesTest {
    private static final JavaClasses RULES = new ClassFileImporter()
            .importClasses(
                    Escalation.class,
                    Decision.class,
                    Step.class,
                    Step.Await.class,
                    Step.Call.class,
                    Step.Exhausted.class,
                    Step.Skip.class,
                    Step.TryAgain.class,
                    Step.Wait.class,
                    OnDuty.class,
                    OnDuty.Awaited.class,
                    OnDuty.Known.class,
                    Progress.class,
                    Round.class,
                    Run.class,
                    Situation.class);

    /** All arguments of one decision; answers by level. */
    record Question(
            Progress progress, EscalationPlan plan, Situation situation, List<OnDuty> answers, Duration sinceBegin) {
        Decision decide(Function<EscalationPlan.Level, OnDuty> onDuty) {
            return Escalation.next(progress, plan, situation, onDuty, Story.TROUBLE_BEGAN.plus(sinceBegin));
        }

        OnDuty answer(EscalationPlan.Level level) {
            return answers.get(level.number() - 1);
        }
    }

    @Test
    void the_rules_know_no_clock_no_database_and_no_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(RULES);
    }

    @Property(tries = 2000)
    void the_same_arguments_give_the_same_decision(@ForAll("questions") Question question) {
        assertThat(question.decide(question::answer)).isEqualTo(question.decide(question::answer));
    }

    @Property(tries = 2000)
    void an_awaited_answer_changes_nothing_and_is_asked_for(@ForAll("questions") Question question) {
        Set<Long> awaited = new HashSet<>();
        Decision decision = question.decide(level -> {
            OnDuty answer = question.answer(level);
            if (answer instanceof OnDuty.Awaited unknown) {
                awaited.addAll(unknown.schedules());
            }
            return answer;
        });
        assertThat(decision.step() instanceof Step.Await)
                .as("waits if and only if it looked at an awaited answer")
                .isEqualTo(!awaited.isEmpty());
        if (decision.step() instanceof Step.Await step) {
            assertThat(step.progress()).isEqualTo(question.progress());
            assertThat(step.schedules()).containsExactlyInAnyOrderElementsOf(awaited);
            assertThat(decision.history()).isEmpty();
        }
    }

    @Property(tries = 2000)
    void only_fallbacks_that_were_looked_at_are_recorded(@ForAll("questions") Question question) {
        List<FallbackAnswer> seen = new ArrayList<>();
        Decision decision = question.decide(level -> {
            OnDuty answer = question.answer(level);
            if (answer instanceof OnDuty.Known known) {
                seen.addAll(known.fallbacks());
            }
            return answer;
        });
        if (!(decision.step() instanceof Step.Await)) {
            assertThat(decision.fallbacks()).doesNotHaveDuplicates().hasSameElementsAs(seen);
        }
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.integers().between(1, 4).flatMap(PureRulesTest::questions);
    }

    private static Arbitrary<Question> questions(int levels) {
        return Combinators.combine(progresses(levels), plans(levels), situations(), answers(levels), minutes(0, 60))
                .as(Question::new);
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
