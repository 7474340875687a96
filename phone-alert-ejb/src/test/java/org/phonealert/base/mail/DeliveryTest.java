package org.phonealert.base.mail;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail that does not leave is tried again, and by one sender at a time. */
class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Delivery delivery = new Delivery();

    @Test
    void who_does_not_come_back_with_a_result_is_taken_over_and_may_not_write_any_more() {
        delivery.fallDue(NOW);
        int first = delivery.claim(NOW);
        assertThat(delivery.dueAt()).isAfter(NOW.plusSeconds(120));

        int second = delivery.claim(NOW.plusSeconds(300));

        assertThat(delivery.isClaimedBy(first)).isFalse();
        assertThat(delivery.isClaimedBy(second)).isTrue();
    }

    @Test
    void a_mail_that_does_not_leave_is_tried_again_after_ever_longer_up_to_a_quarter_of_an_hour() {
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15, 15}) {
            delivery.failed(NOW);
            assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        }
        for (int i = 0; i < 100; i++) {
            delivery.failed(NOW);
        }
        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void after_a_success_the_pauses_begin_anew() {
        delivery.failed(NOW);
        delivery.failed(NOW);
        delivery.sent();

        delivery.failed(NOW);

        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_refused_address_is_asked_for_once_an_hour() {
        delivery.refused(NOW);

        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }
}
