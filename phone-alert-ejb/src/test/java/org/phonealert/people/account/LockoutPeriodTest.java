package org.phonealert.people.account;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever guesses passwords waits longer and longer; whoever mistypes once does not. */
class LockoutPeriodTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String RIGHT = "the-right-password";

    private final Account account = new Account("alice", RIGHT, Role.EDITOR);

    @Test
    void two_wrong_passwords_are_free_and_then_the_pause_doubles() {
        assertThat(LockoutPeriod.after(0)).isZero();
        assertThat(LockoutPeriod.after(2)).isZero();
        assertThat(LockoutPeriod.after(3)).isEqualTo(Duration.ofSeconds(5));
        assertThat(LockoutPeriod.after(4)).isEqualTo(Duration.ofSeconds(10));
        assertThat(LockoutPeriod.after(5)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void no_pause_is_longer_than_a_quarter_of_an_hour() {
        assertThat(LockoutPeriod.after(50)).isEqualTo(Duration.ofMinutes(15));
        assertThat(LockoutPeriod.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void while_the_account_rests_the_right_password_does_not_open_it() {
        tryWrong(3);

        assertThat(account.opensTo(RIGHT, NOW.plusSeconds(4))).isFalse();
        assertThat(account.opensTo(RIGHT, NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void who_tries_while_it_rests_does_not_make_it_rest_longer() {
        tryWrong(3);
        account.opensTo("wrong", NOW.plusSeconds(1));

        assertThat(account.opensTo(RIGHT, NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void the_right_password_makes_wrong_ones_forgotten() {
        tryWrong(2);
        assertThat(account.opensTo(RIGHT, NOW)).isTrue();
        tryWrong(2);

        assertThat(account.opensTo(RIGHT, NOW)).isTrue();
    }

    private void tryWrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(account.opensTo("wrong", NOW)).isFalse();
        }
    }
}
