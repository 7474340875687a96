package org.phonealert.alerting.escalation;

import org.junit.jupiter.api.Test;

import static org.phonealert.alerting.escalation.Levels.afterMinutes;

/** A round that rang no telephone does not count: it is tried again, as long as the alert is open. */
class SilentRoundTest {
    @Test
    void a_round_with_nobody_on_duty_is_tried_again_after_a_minute() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 5))
                .goesOffDuty(11, 12, 21, 22)
                .skipsLevel(1)
                .skipsLevel(2)
                .triesAgainAtMinute(1);
    }

    @Test
    void a_round_whose_calls_could_not_be_placed_is_tried_again_after_a_minute() {
        Story.of(afterMinutes(1, 0))
                .calls(11)
                .noCallLeaves()
                .calls(12)
                .noCallLeaves()
                .triesAgainAtMinute(1);
    }

    @Test
    void nothing_is_called_before_the_pause_is_over() {
        Story.of(afterMinutes(1, 0))
                .goesOffDuty(11, 12)
                .skipsLevel(1)
                .triesAgainAtMinute(1)
                .comesOnDuty(11)
                .errorsAre(9)
                .waitsUntilMinute(1)
                .atMinute(1)
                .calls(11);
    }

    @Test
    void the_pause_grows_up_to_a_quarter_of_an_hour() {
        Story story = Story.of(afterMinutes(1, 0)).goesOffDuty(11, 12);
        int minute = 0;
        for (int pause : new int[] {1, 2, 4, 8, 15, 15, 15}) {
            story.atMinute(minute).skipsLevel(1).triesAgainAtMinute(minute + pause);
            minute += pause;
        }
    }

    @Test
    void it_is_not_counted_as_a_round() {
        Story story = Story.repeated(1, afterMinutes(1, 0)).goesOffDuty(11, 12);
        int minute = 0;
        for (int pause : new int[] {1, 2, 4, 8, 15}) {
            story.atMinute(minute).skipsLevel(1).triesAgainAtMinute(minute + pause);
            minute += pause;
        }
        story.atMinute(minute)
                .comesOnDuty(11, 12)
                .callsInVain(11, 12)
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void the_pause_is_short_again_once_a_telephone_rang() {
        Story.repeated(1, afterMinutes(1, 0))
                .goesOffDuty(11, 12)
                .skipsLevel(1)
                .triesAgainAtMinute(1)
                .atMinute(1)
                .skipsLevel(1)
                .triesAgainAtMinute(3)
                .comesOnDuty(11)
                .atMinute(3)
                .callsInVain(11)
                .goesOffDuty(11)
                .skipsLevel(1)
                .triesAgainAtMinute(4);
    }

    @Test
    void it_is_tried_again_at_the_promised_instant_despite_the_first_levels_delay() {
        Story.of(afterMinutes(1, 60))
                .goesOffDuty(11, 12)
                .atMinute(60)
                .skipsLevel(1)
                .triesAgainAtMinute(61)
                .comesOnDuty(11)
                .atMinute(61)
                .calls(11);
    }

    @Test
    void the_pauses_between_the_levels_stay_when_it_is_tried_again() {
        Story.of(afterMinutes(1, 60), afterMinutes(2, 70))
                .goesOffDuty(11, 12, 21, 22)
                .atMinute(60)
                .skipsLevel(1)
                .skipsLevel(2)
                .triesAgainAtMinute(61)
                .comesOnDuty(11, 12, 21, 22)
                .atMinute(61)
                .callsInVain(11, 12)
                .waitsUntilMinute(71)
                .atMinute(71)
                .calls(21);
    }
}
