package org.phonealert.people.account;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Guessing passwords locks the account for ever longer; mistyping once or twice does not. */
class LockoutPeriodTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String RIGHT = "the-right-password";

    private final Account account = new Account("alice", RIGHT, Role.EDITOR);

    @Test
    void two_wrong_passwords_do_not_lock_and_then_the_time_doubles() {
        assertThat(LockoutPeriod.after(0)).isZero();
        assertThat(LockoutPeriod.after(2)).isZero();
        assertThat(LockoutPeriod.after(3)).isEqualTo(Duration.ofSeconds(5));
        assertThat(LockoutPeriod.after(4)).isEqualTo(Duration.ofSeconds(10));
        assertThat(LockoutPeriod.after(5)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void an_account_is_locked_for_at_most_15_minutes() {
        assertThat(LockoutPeriod.after(50)).isEqualTo(Duration.ofMinutes(15));
        assertThat(LockoutPeriod.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void the_right_password_is_refused_while_the_account_is_locked() {
        authenticateWrongly(3);

        assertThat(account.authenticate(RIGHT, NOW.plusSeconds(4))).isFalse();
        assertThat(account.authenticate(RIGHT, NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void trying_while_it_is_locked_does_not_lock_it_for_longer() {
        authenticateWrongly(3);
        account.authenticate("wrong", NOW.plusSeconds(1));

        assertThat(account.authenticate(RIGHT, NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void the_right_password_resets_the_count_of_wrong_ones() {
        authenticateWrongly(2);
        assertThat(account.authenticate(RIGHT, NOW)).isTrue();
        authenticateWrongly(2);

        assertThat(account.authenticate(RIGHT, NOW)).isTrue();
    }

    private void authenticateWrongly(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(account.authenticate("wrong", NOW)).isFalse();
        }
    }
}
