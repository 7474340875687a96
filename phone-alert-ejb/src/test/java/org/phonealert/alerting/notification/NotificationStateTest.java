package org.phonealert.alerting.notification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a state says about the telephone and the price. */
class NotificationStateTest {
    static boolean isKnownToTheCarrier(NotificationState state) {
        return state.isFinal() || state.comesAfter(NotificationState.UNCERTAIN);
    }

    @ParameterizedTest
    @EnumSource
    void an_answered_call_also_rang(NotificationState state) {
        assertThat(state.rang() || !state.answered()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED", "UNDELIVERABLE"})
    void a_call_that_did_not_ring_costs_nothing(NotificationState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(state.rang()).isFalse();
        assertThat(state.answered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "NO_ANSWER"})
    void an_unanswered_call_costs_nothing(NotificationState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(state.rang()).isTrue();
        assertThat(state.answered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "PASSED", "NO_KEY"})
    void an_answered_call_costs_credits_whatever_key_was_pressed(NotificationState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(state.answered()).isTrue();
    }
}
