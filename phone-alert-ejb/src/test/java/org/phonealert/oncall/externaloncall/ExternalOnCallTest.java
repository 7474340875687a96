package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The result of a question is shared for a moment, and only that of the latest question counts. */
class ExternalOnCallTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final ExternalOnCallAddress ADDRESS =
            new ExternalOnCallAddress("https://planning.example.org/", "key");

    private final ExternalOnCall system = new ExternalOnCall(1, ADDRESS, NOW);

    @Test
    void a_system_that_was_never_asked_has_no_fresh_answer() {
        assertThat(system.isFresh(null, NOW)).isFalse();
        assertThat(system.isFresh(NOW, NOW.plusSeconds(3))).isFalse();
    }

    @Test
    void an_answer_is_shared_for_a_moment() {
        system.answered(question(NOW), "Alice", null, NOW);

        assertThat(system.isFresh(null, NOW.plusSeconds(5))).isTrue();
        assertThat(system.isFresh(null, NOW.plusSeconds(6))).isFalse();
    }

    @Test
    void a_step_that_waited_for_an_answer_gets_it_however_late_it_runs() {
        system.answered(question(NOW), "Alice", null, NOW.plusSeconds(1));

        assertThat(system.isFresh(NOW, NOW.plusSeconds(60))).isTrue();
        assertThat(system.isFresh(NOW.plusSeconds(2), NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void a_failure_is_shared_like_an_answer_and_lasts_since_the_first() {
        system.failed(question(NOW), failure("one"), NOW);
        system.failed(question(NOW.plusSeconds(60)), failure("two"), NOW.plusSeconds(60));

        assertThat(system.isFresh(null, NOW.plusSeconds(61))).isTrue();
        assertThat(system.failingSince()).contains(NOW);
        assertThat(system.reason()).contains("two");
        system.answered(question(NOW.plusSeconds(120)), "", null, NOW.plusSeconds(120));
        assertThat(system.failingSince()).isEmpty();
        assertThat(system.fault()).isEmpty();
    }

    @Test
    void an_older_question_or_one_to_another_address_does_not_count() {
        system.answered(question(NOW), "Alice", null, NOW);

        assertThat(system.isAsked(question(NOW.minusSeconds(1)))).isFalse();
        assertThat(system.isAsked(question(NOW.plusSeconds(1)))).isTrue();
        system.move(new ExternalOnCallAddress("https://elsewhere.example.org/", "key"), NOW);
        assertThat(system.isAsked(question(NOW.plusSeconds(1)))).isFalse();
    }

    @Test
    void after_a_change_of_address_it_is_asked_again_and_its_last_answer_counts() {
        system.answered(question(NOW), "Alice", null, NOW);
        system.failed(question(NOW.plusSeconds(1)), failure("one"), NOW.plusSeconds(1));

        system.move(new ExternalOnCallAddress("https://elsewhere.example.org/", null), NOW.plusSeconds(2));

        assertThat(system.isFresh(null, NOW.plusSeconds(2))).isFalse();
        assertThat(system.fault()).isEmpty();
        assertThat(system.answeredAt()).contains(NOW);
    }

    private static ExternalOnCallQuestion question(Instant at) {
        return new ExternalOnCallQuestion(1, "Nuit", ADDRESS, at);
    }

    private static ExternalOnCallException failure(String reason) {
        return new ExternalOnCallException(ExternalOnCallFault.DOWN, reason);
    }
}
