package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A system that does not answer gets no questions for a while. */
class CircuitBreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant AFTER_PAUSE = NOW.plus(CircuitBreaker.PAUSE);

    private final CircuitBreaker breaker = new CircuitBreaker();

    @Test
    void two_failures_in_a_row_are_not_enough() {
        breaker.failed(NOW);
        breaker.failed(NOW);

        assertThat(breaker.isClosed(NOW)).isTrue();
        assertThat(breaker.admits(NOW)).isTrue();
    }

    @Test
    void after_three_failures_no_question_is_sent_for_half_a_minute() {
        failThreeTimes();

        assertThat(breaker.admits(NOW)).isFalse();
        assertThat(breaker.isClosed(AFTER_PAUSE.minusNanos(1))).isFalse();
        assertThat(breaker.isClosed(AFTER_PAUSE)).isTrue();
    }

    @Test
    void failures_between_answers_are_not_in_a_row() {
        breaker.failed(NOW);
        breaker.failed(NOW);
        breaker.succeeded();
        breaker.failed(NOW);

        assertThat(breaker.admits(NOW)).isTrue();
    }

    @Test
    void after_the_pause_one_question_tries_it_for_all() {
        failThreeTimes();

        assertThat(breaker.admits(AFTER_PAUSE)).isTrue();
        assertThat(breaker.isClosed(AFTER_PAUSE)).isFalse();
        assertThat(breaker.admits(AFTER_PAUSE)).isFalse();
    }

    @Test
    void a_failed_trial_starts_another_pause_and_an_answer_lets_all_questions_pass() {
        failThreeTimes();
        breaker.admits(AFTER_PAUSE);
        breaker.failed(AFTER_PAUSE);
        assertThat(breaker.admits(AFTER_PAUSE.plusSeconds(1))).isFalse();

        Instant again = AFTER_PAUSE.plus(CircuitBreaker.PAUSE);
        assertThat(breaker.admits(again)).isTrue();
        breaker.succeeded();
        assertThat(breaker.admits(again)).isTrue();
        assertThat(breaker.admits(again)).isTrue();
    }

    @Test
    void a_trial_without_any_result_is_followed_by_another() {
        failThreeTimes();
        breaker.admits(AFTER_PAUSE);

        assertThat(breaker.admits(AFTER_PAUSE.plus(CircuitBreaker.PAUSE))).isTrue();
    }

    private void failThreeTimes() {
        for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
            breaker.failed(NOW);
        }
    }
}
