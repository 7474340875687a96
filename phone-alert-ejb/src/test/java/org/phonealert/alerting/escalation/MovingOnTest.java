package org.phonealert.alerting.escalation;

import org.junit.jupiter.api.Test;

import static org.phonealert.alerting.escalation.Levels.afterErrors;
import static org.phonealert.alerting.escalation.Levels.afterMinutes;
import static org.phonealert.alerting.escalation.Levels.allAtOnce;
import static org.phonealert.alerting.escalation.Levels.reminding;

/** A request to move on calls the next person or level at once, in every phase. */
class MovingOnTest {
    @Test
    void a_level_that_waits_for_its_time_starts_now() {
        Story.of(afterMinutes(1, 30))
                .waitsUntilMinute(30)
                .somebodyAsksToMoveOn()
                .calls(11);
    }

    @Test
    void a_level_that_waits_for_errors_starts_now() {
        Story.of(afterErrors(1, 30))
                .waitsForSomethingToHappen()
                .somebodyAsksToMoveOn()
                .calls(11);
    }

    @Test
    void the_next_person_is_called_although_a_call_is_open() {
        Story.of(afterMinutes(1, 0)).calls(11).somebodyAsksToMoveOn().calls(12);
    }

    @Test
    void one_request_moves_on_by_one_person() {
        Story.of(afterMinutes(1, 0))
                .reaches(1, 11, 12, 13)
                .calls(11)
                .somebodyAsksToMoveOn()
                .calls(12)
                .waitsUntilMinute(5);
    }

    @Test
    void after_the_last_person_the_next_level_starts_although_a_call_is_open() {
        Story.of(allAtOnce(afterMinutes(1, 0)), afterMinutes(2, 30))
                .calls(11, 12)
                .somebodyAsksToMoveOn()
                .calls(21);
    }

    @Test
    void a_level_does_not_wait_for_its_reminder() {
        Story.of(reminding(afterMinutes(1, 0), 3, 5), afterMinutes(2, 30))
                .callsInVain(11, 12)
                .waitsUntilMinute(5)
                .somebodyAsksToMoveOn()
                .calls(21);
    }

    @Test
    void a_pause_after_a_silent_round_ends_now() {
        Story.of(afterMinutes(1, 0))
                .goesOffDuty(11, 12)
                .skipsLevel(1)
                .triesAgainAtMinute(1)
                .comesOnDuty(12)
                .somebodyAsksToMoveOn()
                .calls(12);
    }

    @Test
    void an_exhausted_escalation_starts_again() {
        Story.of(afterMinutes(1, 0))
                .callsInVain(11, 12)
                .isExhausted()
                .atMinute(60)
                .somebodyAsksToMoveOn()
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void an_exhausted_escalation_starts_again_now_whatever_the_first_levels_delay() {
        Story.of(afterMinutes(1, 10))
                .atMinute(10)
                .callsInVain(11, 12)
                .isExhausted()
                .atMinute(60)
                .somebodyAsksToMoveOn()
                .calls(11);
    }

    @Test
    void an_escalation_that_key_two_exhausted_starts_again_now() {
        Story.of(afterMinutes(1, 10))
                .atMinute(10)
                .calls(11)
                .keyTwoIsPressed()
                .calls(12)
                .keyTwoIsPressed()
                .isExhausted()
                .somebodyAsksToMoveOn()
                .calls(11);
    }

    @Test
    void moving_on_from_the_last_level_begins_the_next_round_now() {
        Story.of(reminding(afterMinutes(1, 10), 3, 5))
                .atMinute(10)
                .callsInVain(11, 12)
                .waitsUntilMinute(15)
                .somebodyAsksToMoveOn()
                .calls(11);
    }

    @Test
    void moving_on_to_an_empty_level_skips_it() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30), afterMinutes(3, 60))
                .goesOffDuty(21, 22)
                .callsInVain(11, 12)
                .waitsUntilMinute(30)
                .somebodyAsksToMoveOn()
                .skipsLevel(2)
                .calls(31);
    }

    @Test
    void a_round_whose_calls_could_not_be_placed_is_tried_again_now() {
        Story.of(afterMinutes(1, 10))
                .atMinute(10)
                .calls(11)
                .noCallLeaves()
                .calls(12)
                .noCallLeaves()
                .somebodyAsksToMoveOn()
                .calls(11)
                .noCallLeaves()
                .calls(12)
                .noCallLeaves()
                .triesAgainAtMinute(12);
    }
}
