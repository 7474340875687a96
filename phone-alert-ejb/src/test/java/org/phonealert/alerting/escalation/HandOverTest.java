package org.phonealert.alerting.escalation;

import org.junit.jupiter.api.Test;

import static org.phonealert.alerting.escalation.Levels.afterErrors;
import static org.phonealert.alerting.escalation.Levels.afterMinutes;
import static org.phonealert.alerting.escalation.Levels.reminding;
import static org.phonealert.alerting.escalation.Levels.withoutPhone;

/** A level that can do nothing more hands over to the next level at once. */
class HandOverTest {
    @Test
    void a_level_with_nobody_on_duty_hands_over_at_once() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .goesOffDuty(11, 12)
                .skipsLevel(1)
                .calls(21);
    }

    @Test
    void a_level_without_an_integration_hands_over_at_once() {
        Story.of(withoutPhone(afterMinutes(1, 0)), afterMinutes(2, 30))
                .skipsLevel(1)
                .calls(21);
    }

    @Test
    void several_empty_levels_are_skipped_one_after_another() {
        Story.of(afterMinutes(1, 0), withoutPhone(afterMinutes(2, 10)), afterMinutes(3, 20), afterMinutes(4, 30))
                .goesOffDuty(11, 12, 31, 32)
                .skipsLevel(1)
                .skipsLevel(2)
                .skipsLevel(3)
                .calls(41);
    }

    @Test
    void an_empty_level_hands_over_even_to_one_that_waits_for_errors() {
        Story.of(afterMinutes(1, 0), afterErrors(2, 50))
                .goesOffDuty(11, 12)
                .skipsLevel(1)
                .calls(21);
    }

    @Test
    void key_two_of_the_last_person_hands_over_at_once() {
        Story.of(reminding(afterMinutes(1, 0), 3, 5), afterMinutes(2, 30))
                .callsInVain(11)
                .calls(12)
                .keyTwoIsPressed()
                .calls(21);
    }

    @Test
    void key_two_goes_on_to_the_next_person_of_the_level() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .calls(11)
                .keyTwoIsPressed()
                .calls(12);
    }

    @Test
    void a_level_whose_telephones_did_not_ring_hands_over_at_once() {
        Story.of(reminding(afterMinutes(1, 0), 3, 5), afterMinutes(2, 30))
                .calls(11)
                .noCallLeaves()
                .calls(12)
                .noCallLeaves()
                .calls(21);
    }

    @Test
    void a_level_that_rang_a_telephone_waits_for_the_time_of_the_next_level() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .calls(11)
                .nobodyAnswers()
                .calls(12)
                .noCallLeaves()
                .waitsUntilMinute(30);
    }

    @Test
    void a_level_that_rang_a_telephone_waits_although_the_others_went_off_duty() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .calls(11)
                .nobodyAnswers()
                .goesOffDuty(12)
                .waitsUntilMinute(30);
    }
}
