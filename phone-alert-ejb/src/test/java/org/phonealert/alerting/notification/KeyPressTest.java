package org.phonealert.alerting.notification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.notification.NotificationFixture.LATER;
import static org.phonealert.alerting.notification.NotificationFixture.MUCH_LATER;

/** A pressed key counts even after the carrier reported the end of the call; only the first one counts. */
class KeyPressTest {
    @ParameterizedTest
    @EnumSource(
            names = {"CONFIRMED", "PASSED", "UNDELIVERABLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_key_counts_in_any_state_before_another_key(NotificationState state) {
        Notification call = NotificationFixture.in(state);

        assertThat(call.decide(NotificationState.CONFIRMED, LATER)).isTrue();

        assertThat(call.state()).isEqualTo(NotificationState.CONFIRMED);
        assertThat(call.endedAt()).contains(LATER);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "PASSED"})
    void the_first_key_stays(NotificationState first) {
        Notification call = NotificationFixture.in(NotificationState.ANSWERED);
        call.decide(first, LATER);

        assertThat(call.decide(NotificationState.CONFIRMED, MUCH_LATER)).isFalse();
        assertThat(call.decide(NotificationState.PASSED, MUCH_LATER)).isFalse();

        assertThat(call.state()).isEqualTo(first);
        assertThat(call.endedAt()).contains(LATER);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_KEY", "BUSY", "NO_ANSWER", "FAILED", "CANCELLED"})
    void a_reported_end_does_not_undo_a_key(NotificationState end) {
        Notification call = NotificationFixture.in(NotificationState.CONFIRMED);

        assertThat(call.reach(end, LATER)).isFalse();
        assertThat(call.state()).isEqualTo(NotificationState.CONFIRMED);
    }
}
