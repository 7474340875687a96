package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who does not answer is let alone for a while. */
class BreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant RESTED = NOW.plus(Breaker.REST);

    private final Breaker breaker = new Breaker();

    @Test
    void two_failures_in_a_row_are_not_enough() {
        breaker.failed(NOW);
        breaker.failed(NOW);

        assertThat(breaker.isClosed(NOW)).isTrue();
        assertThat(breaker.admits(NOW)).isTrue();
    }

    @Test
    void after_three_nobody_asks_for_half_a_minute() {
        failThreeTimes();

        assertThat(breaker.admits(NOW)).isFalse();
        assertThat(breaker.isClosed(RESTED.minusNanos(1))).isFalse();
        assertThat(breaker.isClosed(RESTED)).isTrue();
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
    void after_the_rest_one_asks_for_all() {
        failThreeTimes();

        assertThat(breaker.admits(RESTED)).isTrue();
        assertThat(breaker.isClosed(RESTED)).isFalse();
        assertThat(breaker.admits(RESTED)).isFalse();
    }

    @Test
    void who_fails_at_the_trial_rests_again_and_who_answers_is_asked_by_everybody() {
        failThreeTimes();
        breaker.admits(RESTED);
        breaker.failed(RESTED);
        assertThat(breaker.admits(RESTED.plusSeconds(1))).isFalse();

        Instant again = RESTED.plus(Breaker.REST);
        assertThat(breaker.admits(again)).isTrue();
        breaker.succeeded();
        assertThat(breaker.admits(again)).isTrue();
        assertThat(breaker.admits(again)).isTrue();
    }

    @Test
    void a_trial_that_nobody_hears_of_again_is_not_the_last() {
        failThreeTimes();
        breaker.admits(RESTED);

        assertThat(breaker.admits(RESTED.plus(Breaker.REST))).isTrue();
    }

    private void failThreeTimes() {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            breaker.failed(NOW);
        }
    }
}
