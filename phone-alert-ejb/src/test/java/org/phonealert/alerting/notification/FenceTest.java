package org.phonealert.alerting.notification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.alerting.carrier.CarrierError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.phonealert.alerting.notification.NotificationFixture.LATER;
import static org.phonealert.alerting.notification.NotificationFixture.MUCH_LATER;
import static org.phonealert.alerting.notification.NotificationFixture.NOW;

/** Only the last claim of a call may write; and a call is sent only from the queue. */
class FenceTest {
    private static final CarrierError TOO_MANY = CarrierError.ofCode(20429, "Too Many Requests");

    @Test
    void a_valid_claim_may_write() {
        Notification call = NotificationFixture.queued();

        int fence = call.claim(LATER);

        assertThat(call.isClaimedBy(fence)).isTrue();
    }

    @Test
    void an_expired_claim_may_not_write() {
        Notification call = NotificationFixture.queued();
        int dead = call.claim(LATER);

        int alive = call.claim(MUCH_LATER);

        assertThat(call.isClaimedBy(dead)).isFalse();
        assertThat(call.isClaimedBy(alive)).isTrue();
    }

    @Test
    void each_attempt_is_counted() {
        Notification call = NotificationFixture.queued();
        call.send(NOW);
        call.putOff(TOO_MANY, LATER);
        call.send(LATER);

        assertThat(call.attempts()).isEqualTo(2);
        assertThat(call.sentAt()).contains(LATER);
    }

    @Test
    void a_call_put_off_is_queued_again_and_counts_for_the_rate_limit() {
        Notification call = NotificationFixture.in(NotificationState.SENDING);

        call.putOff(TOO_MANY, LATER);

        assertThat(call.state()).isEqualTo(NotificationState.QUEUED);
        assertThat(call.sentAt()).isPresent();
        assertThat(call.error()).contains(TOO_MANY);
    }

    @ParameterizedTest
    @EnumSource(names = "QUEUED", mode = EnumSource.Mode.EXCLUDE)
    void only_a_queued_call_is_sent(NotificationState state) {
        Notification call = NotificationFixture.in(state);

        assertThatIllegalStateException().isThrownBy(() -> call.send(LATER));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SENDING", "UNCERTAIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void only_a_call_being_sent_is_put_off(NotificationState state) {
        Notification call = NotificationFixture.in(state);

        assertThatIllegalStateException().isThrownBy(() -> call.putOff(TOO_MANY, LATER));
    }

    @Test
    void a_long_error_is_cut_to_its_column() {
        Notification call = NotificationFixture.in(NotificationState.SENDING);

        call.fail(CarrierError.ofCode(21211, "x".repeat(501)), LATER);

        assertThat(call.error().orElseThrow().technical()).hasSize(500);
    }
}
