package org.phonealert.monitoring.writeback;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertFixture;
import org.phonealert.monitoring.connection.Writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is to be told is told until it is, by one at a time, and settled once. */
class QueuedWritebackTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private QueuedWriteback reply;

    @BeforeEach
    void write() {
        Alert alert = AlertFixture.numbered(5, "web01", "down");
        reply = new QueuedWriteback(alert, Writeback.Kind.ACKNOWLEDGE, "Alice (Phone Alert)", "taken", NOW);
    }

    @Test
    void who_claims_it_later_is_the_only_one_who_may_write() {
        int first = reply.claim(NOW);
        int second = reply.claim(NOW.plusSeconds(200));

        assertThat(reply.isClaimedBy(first)).isFalse();
        assertThat(reply.isClaimedBy(second)).isTrue();
    }

    @Test
    void pauses_grow_up_to_five_minutes() {
        Instant at = NOW;
        Duration longest = Duration.ZERO;
        for (int attempt = 1; attempt <= 20; attempt++) {
            assertThat(reply.putOff("away", at)).isTrue();
            Duration pause = Duration.between(at, reply.dueAt().orElseThrow());
            assertThat(pause).isGreaterThanOrEqualTo(longest).isLessThanOrEqualTo(Duration.ofMinutes(5));
            longest = pause;
            at = at.plus(pause);
        }
        assertThat(longest).isEqualTo(Duration.ofMinutes(5));
        assertThat(reply.attempts()).isEqualTo(20);
    }

    @Test
    void after_a_day_it_is_given_up() {
        assertThat(reply.putOff("away", NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(reply.putOff("away", NOW.plus(Duration.ofHours(25)))).isFalse();
    }

    @Test
    void what_is_settled_is_due_no_more_and_nobody_may_write_it() {
        int fence = reply.claim(NOW);

        reply.settle(WritebackState.TOLD, null, NOW);

        assertThat(reply.dueAt()).isEmpty();
        assertThat(reply.isClaimedBy(fence)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> reply.settle(WritebackState.OVER, null, NOW));
    }
}
