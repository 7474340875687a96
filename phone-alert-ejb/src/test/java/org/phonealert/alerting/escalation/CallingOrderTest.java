package org.phonealert.alerting.escalation;

import org.junit.jupiter.api.Test;

import static org.phonealert.alerting.escalation.Levels.afterMinutes;
import static org.phonealert.alerting.escalation.Levels.allAtOnce;
import static org.phonealert.alerting.escalation.Levels.reminding;

/** Operators are called one after another or all at once, and only those on duty. */
class CallingOrderTest {
    @Test
    void the_second_operator_is_called_when_the_first_does_not_press_a_key() {
        Story.of(afterMinutes(1, 0)).calls(11).nobodyAnswers().calls(12);
    }

    @Test
    void nobody_else_is_called_while_a_call_is_open() {
        Story.of(afterMinutes(1, 0)).calls(11).waitsUntilMinute(5).atMinute(1).waitsUntilMinute(6);
    }

    @Test
    void a_later_level_does_not_start_while_a_call_is_open() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 1)).calls(11).atMinute(2).waitsUntilMinute(7);
    }

    @Test
    void all_are_called_at_once() {
        Story.of(allAtOnce(afterMinutes(1, 0))).calls(11, 12);
    }

    @Test
    void a_level_that_calls_all_at_once_is_over_when_the_last_call_is() {
        Story.of(allAtOnce(afterMinutes(1, 0)), afterMinutes(2, 1))
                .calls(11, 12)
                .atMinute(1)
                .oneOfTheCallsRingsOut()
                .waitsUntilMinute(6)
                .nobodyAnswers()
                .calls(21);
    }

    @Test
    void an_operator_who_is_off_duty_is_not_called() {
        Story.of(afterMinutes(1, 0)).goesOffDuty(11).calls(12).nobodyAnswers().isExhausted();
    }

    @Test
    void an_operator_who_goes_off_duty_while_others_are_called_is_left_out() {
        Story.of(afterMinutes(1, 0))
                .reaches(1, 11, 12, 13)
                .calls(11)
                .goesOffDuty(12)
                .nobodyAnswers()
                .calls(13);
    }

    @Test
    void an_operator_who_comes_on_duty_after_the_run_began_is_called_with_the_reminder() {
        Story.of(reminding(afterMinutes(1, 0), 1, 5))
                .goesOffDuty(12)
                .calls(11)
                .comesOnDuty(12)
                .nobodyAnswers()
                .waitsUntilMinute(5)
                .atMinute(5)
                .callsInVain(11, 12);
    }

    @Test
    void nobody_is_called_twice_in_one_run() {
        Story.of(afterMinutes(1, 0))
                .reaches(1, 11, 12, 13)
                .callsInVain(11, 12, 13)
                .isExhausted();
    }
}
