package org.phonealert.alerting.alert;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.alert.AlertFixture.TRIGGERED_AT;
import static org.phonealert.alerting.alert.AlertFixture.trigger;

/** An alert only goes forward; a late event counts but updates nothing. */
class AlertLifeTest {
    private static final Instant LATER = TRIGGERED_AT.plusSeconds(60);
    private static final Acknowledgement ALICE = new Acknowledgement("Alice", Acknowledgement.Way.PHONE_KEY, LATER);

    private final Alert alert = AlertFixture.of("web01", "down");

    @Test
    void an_alert_needs_a_call_until_it_is_acknowledged() {
        assertThat(alert.needsCall()).isTrue();

        assertThat(alert.acknowledge(ALICE)).isTrue();

        assertThat(alert.needsCall()).isFalse();
        assertThat(alert.acknowledgement()).contains(ALICE);
    }

    @Test
    void a_second_acknowledgement_changes_nothing() {
        alert.acknowledge(ALICE);

        assertThat(alert.acknowledge(new Acknowledgement("Bruno", Acknowledgement.Way.API, LATER)))
                .isFalse();

        assertThat(alert.acknowledgement()).contains(ALICE);
    }

    @Test
    void an_alert_is_resolved_once() {
        assertThat(alert.resolve(LATER, LATER)).isTrue();
        assertThat(alert.resolve(LATER.plusSeconds(1), LATER)).isFalse();

        assertThat(alert.resolvedAt()).contains(LATER);
        assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void a_resolved_alert_cannot_be_acknowledged() {
        alert.resolve(LATER, LATER);

        assertThat(alert.acknowledge(ALICE)).isFalse();
        assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(alert.acknowledgement()).isEmpty();
    }

    @Test
    void a_repetition_counts_and_updates_the_alert() {
        alert.repeat(trigger("still down", LATER, 503, "12"));

        assertThat(alert.errors()).isEqualTo(2);
        assertThat(alert.message()).isEqualTo("still down");
        assertThat(alert.httpStatus()).contains(503);
        assertThat(alert.exceededLimit()).contains("12");
        assertThat(alert.triggeredAt()).isEqualTo(TRIGGERED_AT);
    }

    @Test
    void a_late_repetition_counts_and_updates_nothing() {
        alert.repeat(trigger("older news", TRIGGERED_AT.minusSeconds(1), null, null));

        assertThat(alert.errors()).isEqualTo(2);
        assertThat(alert.message()).isEqualTo("down");
    }

    @Test
    void a_held_alert_needs_no_call_and_can_be_acknowledged() {
        assertThat(alert.hold(Hold.DOWNTIME, true)).isTrue();
        assertThat(alert.hold(Hold.FLAPPING, true)).isTrue();
        assertThat(alert.hold(Hold.FLAPPING, true)).isFalse();
        assertThat(alert.hold(Hold.DOWNTIME, false)).isTrue();

        assertThat(alert.needsCall()).isFalse();
        assertThat(alert.awaitsAcknowledgement()).isTrue();
        assertThat(alert.holds()).containsExactly(Hold.FLAPPING);

        alert.hold(Hold.FLAPPING, false);

        assertThat(alert.needsCall()).isTrue();
    }

    @Test
    void a_change_updates_the_alert_and_counts_no_error() {
        alert.change(trigger("worse", LATER, 503, null));
        alert.change(trigger("older news", TRIGGERED_AT.minusSeconds(1), null, null));

        assertThat(alert.errors()).isEqualTo(1);
        assertThat(alert.message()).isEqualTo("worse");
    }
}
