package org.phonealert.base.mail;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail that could not be sent is retried, by one sender at a time. */
class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Delivery delivery = new Delivery();

    @Test
    void a_sender_whose_lease_expired_is_replaced_and_may_not_write() {
        delivery.fallDue(NOW);
        int first = delivery.claim(NOW);
        assertThat(delivery.dueAt()).isAfter(NOW.plusSeconds(120));

        int second = delivery.claim(NOW.plusSeconds(300));

        assertThat(delivery.isClaimedBy(first)).isFalse();
        assertThat(delivery.isClaimedBy(second)).isTrue();
    }

    @Test
    void the_pause_before_a_retry_grows_up_to_a_quarter_of_an_hour() {
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
    void after_a_success_the_first_pause_is_short_again() {
        delivery.failed(NOW);
        delivery.failed(NOW);
        delivery.sent();

        delivery.failed(NOW);

        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_refused_address_is_retried_once_an_hour() {
        delivery.refused(NOW);

        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }
}
