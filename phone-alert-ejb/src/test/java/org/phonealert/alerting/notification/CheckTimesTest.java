package org.phonealert.alerting.notification;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.notification.NotificationFixture.NOW;

/** A lost callback keeps the next operator waiting for seconds, not for minutes. */
class CheckTimesTest {
    private static final Duration RING_TIME = Duration.ofSeconds(25);
    private static final Duration BOUND = Duration.ofSeconds(15);

    private final CheckTimes times = new CheckTimes(RING_TIME);

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "SENT", "RINGING"})
    void a_call_that_no_one_has_answered_is_checked_soon_after_its_ring_time(NotificationState state) {
        Instant next = times.next(NotificationFixture.in(state), NOW);

        assertThat(next).isAfter(NOW.plus(RING_TIME)).isBefore(NOW.plus(RING_TIME).plus(BOUND));
    }

    @Test
    void a_call_that_still_rings_after_its_ring_time_is_checked_again_soon() {
        Instant late = NOW.plus(RING_TIME).plusSeconds(60);

        assertThat(times.next(NotificationFixture.in(NotificationState.RINGING), late))
                .isAfter(late)
                .isBefore(late.plus(BOUND));
    }

    @Test
    void an_answered_call_is_checked_again_and_again() {
        assertThat(times.next(NotificationFixture.in(NotificationState.ANSWERED), NOW))
                .isAfter(NOW)
                .isBefore(NOW.plus(BOUND));
    }
}
