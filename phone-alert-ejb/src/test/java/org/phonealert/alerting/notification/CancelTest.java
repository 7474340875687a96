package org.phonealert.alerting.notification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.notification.NotificationFixture.LATER;
import static org.phonealert.alerting.notification.NotificationFixture.MUCH_LATER;

/** Cancelling ends a queued call, hangs up one that rings, and leaves an answered one alone. */
class CancelTest {
    @Test
    void a_queued_call_is_cancelled_at_once() {
        Notification call = NotificationFixture.queued();

        assertThat(call.cancel(LATER)).isTrue();

        assertThat(call.state()).isEqualTo(NotificationState.CANCELLED);
        assertThat(call.endedAt()).contains(LATER);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "UNCERTAIN", "SENT", "RINGING"})
    void a_call_that_the_carrier_may_have_is_to_be_hung_up(NotificationState state) {
        Notification call = NotificationFixture.in(state);

        assertThat(call.cancel(LATER)).isFalse();

        assertThat(call.state()).isEqualTo(state);
        assertThat(call.isToBeHungUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "CONFIRMED", "PASSED", "NO_KEY", "BUSY", "NO_ANSWER", "FAILED", "CANCELLED"})
    void an_answered_or_ended_call_is_left_alone(NotificationState state) {
        Notification call = NotificationFixture.in(state);

        assertThat(call.cancel(LATER)).isFalse();

        assertThat(call.state()).isEqualTo(state);
        assertThat(call.isToBeHungUp()).isFalse();
    }

    @Test
    void a_call_cancelled_before_the_carrier_accepts_it_is_to_be_hung_up() {
        Notification call = NotificationFixture.in(NotificationState.SENDING);
        call.cancel(LATER);

        call.accept(NotificationFixture.REFERENCE, LATER, MUCH_LATER);

        assertThat(call.state()).isEqualTo(NotificationState.SENT);
        assertThat(call.isToBeHungUp()).isTrue();
    }

    @Test
    void a_call_is_hung_up_once() {
        Notification call = NotificationFixture.in(NotificationState.RINGING);
        call.cancel(LATER);

        call.hungUp(MUCH_LATER);

        assertThat(call.isToBeHungUp()).isFalse();
    }

    @Test
    void cancelling_twice_is_harmless() {
        Notification call = NotificationFixture.queued();
        call.cancel(LATER);

        assertThat(call.cancel(MUCH_LATER)).isFalse();
        assertThat(call.endedAt()).contains(LATER);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "FAILED", "BUSY", "NO_ANSWER"})
    void a_late_report_of_an_answer_counts_once(NotificationState last) {
        Notification call = NotificationFixture.in(last);

        assertThat(call.answeredAfterAll(LATER)).isTrue();
        assertThat(call.answeredAfterAll(MUCH_LATER)).isFalse();

        assertThat(call.state()).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "CONFIRMED", "PASSED", "NO_KEY"})
    void a_repeated_report_of_an_answer_changes_nothing(NotificationState state) {
        assertThat(NotificationFixture.in(state).answeredAfterAll(LATER)).isFalse();
    }
}
