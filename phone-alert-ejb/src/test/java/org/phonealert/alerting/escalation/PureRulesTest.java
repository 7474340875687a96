package org.phonealert.alerting.escalation;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
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
                    Situation.class,
                    LevelStarts.class);

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
    void the_same_arguments_give_the_same_decision(@ForAll("questions") AnyQuestion question) {
        assertThat(question.decide(question::answer)).isEqualTo(question.decide(question::answer));
    }

    @Property(tries = 2000)
    void an_awaited_answer_changes_nothing_and_is_asked_for(@ForAll("questions") AnyQuestion question) {
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
    void only_fallbacks_that_were_looked_at_are_recorded(@ForAll("questions") AnyQuestion question) {
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
    Arbitrary<AnyQuestion> questions() {
        return AnyQuestion.questions();
    }
}
