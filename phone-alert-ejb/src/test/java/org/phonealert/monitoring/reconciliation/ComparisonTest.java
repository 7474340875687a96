package org.phonealert.monitoring.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertFixture;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;
import org.phonealert.monitoring.connection.SourceProblem;
import org.phonealert.monitoring.connection.SourceState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.alert.AlertFixture.TRIGGERED_AT;

/** Each difference between the open alerts and the state of their source becomes the event that was missed. */
class ComparisonTest {
    private static final Instant LATER = TRIGGERED_AT.plusSeconds(300);

    /** Critical, under the key "key". */
    private final Alert open = AlertFixture.numbered(1, "web01", "down");

    @Test
    void a_problem_that_is_known_as_it_is_changes_nothing() {
        assertThat(found(problem("key", Severity.CRITICAL, null, false, false))).isEmpty();
    }

    @Test
    void a_lost_recovery_resolves_the_alert() {
        assertThat(found()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.RESOLVE);
            assertThat(event.dedupKey()).isEqualTo("key");
            assertThat(event.occurredAt()).isEqualTo(LATER);
        });
    }

    @Test
    void a_state_that_is_hardly_newer_than_the_alert_resolves_nothing() {
        SourceState state = new SourceState(TRIGGERED_AT.plusSeconds(5), List.of());

        assertThat(new Comparison(List.of(open), state).differences()).isEmpty();
    }

    @Test
    void an_acknowledgement_in_the_source_acknowledges_the_alert() {
        assertThat(found(problem("key", Severity.CRITICAL, "Bruno", false, false)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(EventType.ACKNOWLEDGE);
                    assertThat(event.author()).isEqualTo("Bruno");
                });
    }

    @Test
    void a_too_long_author_is_cut_and_not_refused() {
        assertThat(found(problem("key", Severity.CRITICAL, "x".repeat(300), false, false)))
                .singleElement()
                .satisfies(event -> assertThat(event.author()).hasSize(100));
    }

    @Test
    void downtime_and_flapping_in_the_source_hold_the_calls() {
        assertThat(types(found(problem("key", Severity.CRITICAL, null, true, true))))
                .containsExactly(EventType.DOWNTIME_BEGINS, EventType.FLAPPING_BEGINS);
    }

    @Test
    void another_severity_in_the_source_updates_the_alert() {
        assertThat(found(problem("key", Severity.WARNING, null, false, false)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(EventType.UPDATE);
                    assertThat(event.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void a_missed_problem_opens_an_alert_that_began_when_the_problem_did() {
        SourceProblem missed = problem("other", Severity.ERROR, null, false, false);

        assertThat(comparison(missed).missed()).containsExactly(missed);
        assertThat(Comparison.problems(List.of(missed), Map.of()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(EventType.TRIGGER);
                    assertThat(event.occurredAt()).isEqualTo(missed.since());
                });
    }

    @Test
    void a_problem_that_was_ended_here_since_it_began_is_not_opened_again() {
        SourceProblem missed = problem("other", Severity.ERROR, null, false, false);

        assertThat(Comparison.problems(
                        List.of(missed), Map.of("other", missed.since().plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void acknowledged_held_and_unannounced_problems_ring_no_phone() {
        assertThat(comparison(
                                problem("acknowledged", Severity.ERROR, "Bruno", false, false),
                                problem("in downtime", Severity.ERROR, null, true, false),
                                problem("flapping", Severity.ERROR, null, false, true),
                                new SourceProblem(
                                        "for others", "m", "", Severity.ERROR, LATER, null, false, false, false))
                        .missed())
                .isEmpty();
    }

    private List<AlertEvent> found(SourceProblem... problems) {
        return comparison(problems).differences();
    }

    private Comparison comparison(SourceProblem... problems) {
        return new Comparison(List.of(open), new SourceState(LATER, List.of(problems)));
    }

    private static SourceProblem problem(
            String key, Severity severity, @Nullable String by, boolean downtime, boolean flapping) {
        return new SourceProblem(
                key, "monitor", "broken", severity, TRIGGERED_AT.plusSeconds(60), by, downtime, flapping, true);
    }

    private static List<EventType> types(List<AlertEvent> found) {
        return found.stream().map(AlertEvent::type).toList();
    }
}
