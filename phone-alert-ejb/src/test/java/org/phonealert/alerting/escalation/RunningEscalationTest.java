package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.base.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** A running escalation survives a restart: what is read back is what was written. */
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
        escalation.advance(new Step.Wait(progress, null));
        assertThat(escalation.progress()).isEqualTo(progress);
    }

    @Test
    void the_progress_that_earlier_versions_stored_is_read() {
        String stored = """
                {"round":2,"roundStartedAt":"2026-11-22T03:00:00.123456Z","silentRounds":3,"rangInRound":true,"level":1,\
                "phase":"CALLING","hurry":false,"run":7,"runStartedAt":"2026-11-22T03:01:00.123456Z","reminders":1,\
                "remaining":[3,1,2]}""";
        Progress progress = Json.read(stored, StoredProgress.class).progress();
        assertThat(progress)
                .isEqualTo(new Progress(
                        new Round(2, NOW, 3, true),
                        1,
                        Phase.CALLING,
                        false,
                        new Run(7, NOW.plusSeconds(60), 1, List.of(3L, 1L, 2L))));
        assertThat(Json.write(StoredProgress.of(progress))).isEqualTo(stored);
    }

    @Test
    void a_step_that_waits_for_external_on_call_changes_nothing_but_the_due_time() {
        RunningEscalation escalation = started();
        Progress progress = Progress.from(NOW).startingAt(1);
        escalation.advance(new Step.Wait(progress, null));
        escalation.moveOn(NOW);
        Step.Await step = new Step.Await(progress, List.of(8L), NOW.plusSeconds(3));
        assertThat(escalation.await(step, NOW)).isTrue();
        assertThat(escalation.progress()).isEqualTo(progress);
        assertThat(escalation.movedOn()).isTrue();
        assertThat(escalation.awaitsSince()).contains(NOW);
        assertThat(escalation.isDue(NOW.plusSeconds(2))).isFalse();
        assertThat(escalation.isDue(NOW.plusSeconds(3))).isTrue();
        escalation.advance(new Step.Wait(progress, null));
        assertThat(escalation.awaitsSince()).isEmpty();
    }

    @Test
    void a_step_that_waits_already_keeps_the_time_since_when() {
        RunningEscalation escalation = started();
        Step.Await step = new Step.Await(Progress.from(NOW), List.of(8L), NOW.plusSeconds(3));
        escalation.await(step, NOW);
        assertThat(escalation.await(step, NOW.plusSeconds(1))).isFalse();
        assertThat(escalation.awaitsSince()).contains(NOW);
    }

    @Test
    void a_step_that_was_run_clears_the_failures_and_the_request_to_move_on() {
        RunningEscalation escalation = started();
        escalation.moveOn(NOW);
        escalation.fail(NOW);
        escalation.advance(new Step.Wait(Progress.from(NOW), null));
        assertThat(escalation.movedOn()).isFalse();
        assertThat(escalation.failures()).isZero();
    }

    @Test
    void moving_on_wakes_an_exhausted_escalation() {
        RunningEscalation escalation = started();
        escalation.advance(new Step.Exhausted(Progress.from(NOW)));
        assertThat(escalation.isExhausted()).isTrue();
        assertThat(escalation.isDue(NOW.plusSeconds(3600))).isFalse();
        escalation.moveOn(NOW);
        assertThat(escalation.isExhausted()).isFalse();
        assertThat(escalation.movedOn()).isTrue();
        assertThat(escalation.isDue(NOW)).isTrue();
    }

    private static RunningEscalation started() {
        return new RunningEscalation(1, PLAN, Progress.from(NOW), NOW);
    }
}
