package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;

import static org.assertj.core.api.Assertions.assertThat;

/** A running escalation is kept as it is: what is read back after a restart is what was written. */
class RunningEscalationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123456Z");
    private static final EscalationPlan PLAN = new EscalationPlan(
            "Astreinte \"nuit\"",
            2,
            List.of(
                    new EscalationPlan.Level(
                            1,
                            0,
                            null,
                            CallingMode.ONE_AFTER_ANOTHER,
                            List.of(
                                    new EscalationPlan.Reached(7L, null, null),
                                    new EscalationPlan.Reached(null, null, null)),
                            2,
                            5,
                            "Procédure 12",
                            true),
                    new EscalationPlan.Level(
                            3,
                            null,
                            4,
                            CallingMode.ALL_AT_ONCE,
                            List.of(new EscalationPlan.Reached(null, 8L, null)),
                            0,
                            0,
                            null,
                            false)));

    @Test
    void the_plan_is_read_back_as_it_was_written() {
        assertThat(started().plan()).isEqualTo(PLAN);
    }

    @Test
    void the_progress_is_read_back_as_it_was_written() {
        Progress progress = Progress.from(NOW).startRun(List.of(3L, 1L, 2L), true, NOW.plusSeconds(60));
        RunningEscalation escalation = started();

        escalation.advance(progress, null);

        assertThat(escalation.progress()).isEqualTo(progress);
    }

    @Test
    void a_step_that_waits_for_a_planning_keeps_what_is_to_be_done_until_it_is_taken() {
        RunningEscalation escalation = started();
        Progress progress = Progress.from(NOW).at(1, true);
        escalation.moveOn(NOW);

        escalation.await(progress, true, NOW, NOW.plusSeconds(3));

        assertThat(escalation.progress()).isEqualTo(progress);
        assertThat(escalation.movedOn()).isTrue();
        assertThat(escalation.awaitsSince()).contains(NOW);
        assertThat(escalation.isDue(NOW.plusSeconds(2))).isFalse();
        assertThat(escalation.isDue(NOW.plusSeconds(3))).isTrue();
        escalation.advance(progress, null);
        assertThat(escalation.awaitsSince()).isEmpty();
    }

    @Test
    void a_step_that_was_taken_forgets_the_failures_and_the_wish_to_move_on() {
        RunningEscalation escalation = started();
        escalation.moveOn(NOW);
        escalation.failed(NOW);

        escalation.advance(Progress.from(NOW), null);

        assertThat(escalation.movedOn()).isFalse();
        assertThat(escalation.failures()).isZero();
    }

    @Test
    void moving_on_wakes_an_exhausted_escalation() {
        RunningEscalation escalation = started();
        escalation.exhaust(Progress.from(NOW));
        assertThat(escalation.isExhausted()).isTrue();

        escalation.moveOn(NOW);

        assertThat(escalation.isExhausted()).isFalse();
        assertThat(escalation.movedOn()).isTrue();
    }

    private static RunningEscalation started() {
        return new RunningEscalation(1, PLAN, Progress.from(NOW), NOW);
    }
}
