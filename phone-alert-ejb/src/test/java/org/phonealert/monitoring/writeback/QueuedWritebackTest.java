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

/** A write-back is retried until it is settled, under one claim at a time, and settled once. */
class QueuedWritebackTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private QueuedWriteback writeback;

    @BeforeEach
    void queue() {
        Alert alert = AlertFixture.numbered(5, "web01", "down");
        writeback = new QueuedWriteback(alert, Writeback.Kind.ACKNOWLEDGE, "Alice (Phone Alert)", "taken", NOW);
    }

    @Test
    void only_the_latest_claim_may_record_a_result() {
        int first = writeback.claim(NOW);
        int second = writeback.claim(NOW.plusSeconds(200));

        assertThat(writeback.isClaimedBy(first)).isFalse();
        assertThat(writeback.isClaimedBy(second)).isTrue();
    }

    @Test
    void pauses_grow_up_to_five_minutes() {
        Instant at = NOW;
        Duration longest = Duration.ZERO;
        for (int attempt = 1; attempt <= 20; attempt++) {
            assertThat(writeback.postpone("away", at)).isTrue();
            Duration pause = Duration.between(at, writeback.dueAt().orElseThrow());
            assertThat(pause).isGreaterThanOrEqualTo(longest).isLessThanOrEqualTo(Duration.ofMinutes(5));
            longest = pause;
            at = at.plus(pause);
        }
        assertThat(longest).isEqualTo(Duration.ofMinutes(5));
        assertThat(writeback.attempts()).isEqualTo(20);
    }

    @Test
    void after_a_day_it_is_given_up() {
        assertThat(writeback.postpone("away", NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(writeback.postpone("away", NOW.plus(Duration.ofHours(25)))).isFalse();
    }

    @Test
    void a_settled_writeback_is_not_due_and_has_no_claim() {
        int fence = writeback.claim(NOW);

        writeback.settle(WritebackState.TOLD, null, NOW);

        assertThat(writeback.dueAt()).isEmpty();
        assertThat(writeback.isClaimedBy(fence)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> writeback.settle(WritebackState.OVER, null, NOW));
    }
}
