package org.phonealert.alerting.escalation;

import org.junit.jupiter.api.Test;

import static org.phonealert.alerting.escalation.Levels.afterErrors;
import static org.phonealert.alerting.escalation.Levels.afterMinutes;
import static org.phonealert.alerting.escalation.Levels.reminding;

/** After the last level the next round begins, as often as the plan says. */
class RoundTest {
    @Test
    void a_plan_without_repeats_has_one_round() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 5))
                .callsInVain(11, 12)
                .atMinute(5)
                .callsInVain(21, 22)
                .isExhausted();
    }

    @Test
    void there_are_as_many_rounds_as_the_plan_says() {
        Story.repeated(2, afterMinutes(1, 0))
                .callsInVain(11, 12)
                .callsInVain(11, 12)
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void the_levels_delays_count_from_the_beginning_of_each_round() {
        Story.repeated(1, afterMinutes(1, 0), afterMinutes(2, 5))
                .callsInVain(11, 12)
                .atMinute(6)
                .callsInVain(21, 22, 11, 12)
                .waitsUntilMinute(11)
                .atMinute(11)
                .callsInVain(21, 22)
                .isExhausted();
    }

    @Test
    void a_first_level_with_a_delay_waits_in_each_round() {
        Story.repeated(1, afterMinutes(1, 10))
                .atMinute(10)
                .callsInVain(11, 12)
                .waitsUntilMinute(20)
                .atMinute(20)
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void reminders_are_given_in_each_round() {
        Story.repeated(1, reminding(afterMinutes(1, 0), 1, 5))
                .callsInVain(11, 12)
                .atMinute(5)
                .callsInVain(11, 12, 11, 12)
                .waitsUntilMinute(10)
                .atMinute(10)
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void key_two_on_the_last_level_begins_the_next_round() {
        Story.repeated(1, afterMinutes(1, 0))
                .callsInVain(11)
                .calls(12)
                .keyTwoIsPressed()
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void key_two_of_everybody_exhausts_an_escalation_without_repeats() {
        Story.of(afterMinutes(1, 0))
                .calls(11)
                .keyTwoIsPressed()
                .calls(12)
                .keyTwoIsPressed()
                .isExhausted();
    }

    @Test
    void an_exhausted_escalation_stays_exhausted_when_it_is_woken() {
        Story.of(afterMinutes(1, 0))
                .callsInVain(11, 12)
                .isExhausted()
                .atMinute(600)
                .errorsAre(1000)
                .isExhausted();
    }

    @Test
    void a_level_that_waits_for_errors_does_not_delay_the_next_round() {
        Story.repeated(1, afterMinutes(1, 0), afterErrors(2, 10))
                .callsInVain(11, 12)
                .callsInVain(11, 12)
                .waitsForSomethingToHappen()
                .errorsAre(10)
                .callsInVain(21, 22)
                .isExhausted();
    }
}
