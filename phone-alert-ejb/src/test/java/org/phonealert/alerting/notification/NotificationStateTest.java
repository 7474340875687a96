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
    void what_was_answered_also_rang(NotificationState state) {
        assertThat(state.rang() || !state.answered()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED", "UNDELIVERABLE"})
    void who_could_not_be_rung_had_no_chance_and_pays_nothing(NotificationState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(state.rang()).isFalse();
        assertThat(state.answered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "NO_ANSWER"})
    void a_telephone_that_rang_in_vain_pays_nothing(NotificationState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(state.rang()).isTrue();
        assertThat(state.answered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "PASSED", "NO_KEY"})
    void an_answered_call_pays_whatever_key_was_pressed(NotificationState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(state.answered()).isTrue();
    }
}
