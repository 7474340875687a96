package org.phonealert.alerting.escalation;

import org.junit.jupiter.api.Test;

import static org.phonealert.alerting.escalation.Levels.afterErrors;
import static org.phonealert.alerting.escalation.Levels.afterMinutes;

/** A level starts at its time or number of errors, counted from the beginning of the round. */
class LevelStartTest {
    @Test
    void the_first_level_starts_at_once_when_it_has_no_delay() {
        Story.of(afterMinutes(1, 0)).calls(11);
    }

    @Test
    void a_level_starts_its_minutes_after_the_trouble_began() {
        Story.of(afterMinutes(1, 10))
                .waitsUntilMinute(10)
                .atMinute(9)
                .waitsUntilMinute(10)
                .atMinute(10)
                .calls(11);
    }

    @Test
    void a_level_starts_at_its_number_of_errors() {
        Story.of(afterErrors(1, 3))
                .waitsForSomethingToHappen()
                .errorsAre(2)
                .waitsForSomethingToHappen()
                .errorsAre(3)
                .calls(11);
    }

    @Test
    void a_level_that_waits_for_errors_does_not_block_a_later_level_that_starts_by_time() {
        Story.of(afterErrors(1, 3), afterMinutes(2, 5))
                .waitsUntilMinute(5)
                .atMinute(5)
                .calls(21);
    }

    @Test
    void reached_errors_start_a_level_at_once_although_a_later_level_starts_by_time() {
        Story.of(afterErrors(1, 3), afterMinutes(2, 5))
                .waitsUntilMinute(5)
                .atMinute(2)
                .errorsAre(3)
                .calls(11);
    }

    @Test
    void the_next_level_starts_at_its_time() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 15))
                .callsInVain(11, 12)
                .waitsUntilMinute(15)
                .atMinute(15)
                .calls(21);
    }

    @Test
    void the_next_level_starts_at_its_errors() {
        Story.of(afterMinutes(1, 0), afterErrors(2, 4))
                .callsInVain(11, 12)
                .waitsForSomethingToHappen()
                .errorsAre(4)
                .calls(21);
    }

    @Test
    void a_level_whose_time_passed_during_calls_of_the_level_before_starts_after_them() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 1))
                .calls(11)
                .atMinute(2)
                .nobodyAnswers()
                .calls(12)
                .nobodyAnswers()
                .calls(21);
    }

    @Test
    void a_level_in_the_middle_that_waits_for_errors_is_passed_over_when_the_last_level_starts() {
        Story.of(afterMinutes(1, 0), afterErrors(2, 9), afterMinutes(3, 10))
                .callsInVain(11, 12)
                .waitsUntilMinute(10)
                .atMinute(10)
                .calls(31);
    }

    @Test
    void a_wake_up_before_its_time_changes_nothing() {
        Story.of(afterMinutes(1, 10))
                .atMinute(3)
                .errorsAre(7)
                .waitsUntilMinute(10)
                .atMinute(4)
                .waitsUntilMinute(10);
    }
}
