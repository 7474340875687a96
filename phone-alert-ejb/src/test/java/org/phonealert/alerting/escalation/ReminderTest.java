package org.phonealert.alerting.escalation;

import org.junit.jupiter.api.Test;

import static org.phonealert.alerting.escalation.Levels.afterMinutes;
import static org.phonealert.alerting.escalation.Levels.allAtOnce;
import static org.phonealert.alerting.escalation.Levels.reminding;

/** When all of a level were called, its reminders follow until the next level starts. */
class ReminderTest {
    @Test
    void the_level_is_called_again_as_often_as_it_says() {
        Story.of(reminding(afterMinutes(1, 0), 2, 5))
                .callsInVain(11, 12)
                .waitsUntilMinute(5)
                .atMinute(5)
                .callsInVain(11, 12)
                .waitsUntilMinute(10)
                .atMinute(10)
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void a_level_without_reminders_is_called_once() {
        Story.of(afterMinutes(1, 0)).callsInVain(11, 12).isExhausted();
    }

    @Test
    void the_pause_counts_from_the_beginning_of_the_run_before() {
        Story.of(reminding(afterMinutes(1, 0), 2, 5))
                .calls(11)
                .atMinute(2)
                .nobodyAnswers()
                .callsInVain(12)
                .waitsUntilMinute(5)
                .atMinute(6)
                .callsInVain(11, 12)
                .waitsUntilMinute(11);
    }

    @Test
    void the_next_level_starts_although_reminders_are_left() {
        Story.of(reminding(afterMinutes(1, 0), 100, 5), afterMinutes(2, 7))
                .callsInVain(11, 12)
                .waitsUntilMinute(5)
                .atMinute(5)
                .callsInVain(11, 12)
                .waitsUntilMinute(7)
                .atMinute(7)
                .calls(21);
    }

    @Test
    void the_next_level_comes_before_a_reminder_that_is_due_in_the_same_instant() {
        Story.of(reminding(afterMinutes(1, 0), 1, 5), afterMinutes(2, 5))
                .callsInVain(11, 12)
                .atMinute(5)
                .calls(21);
    }

    @Test
    void each_level_has_its_own_reminders() {
        Story.of(reminding(afterMinutes(1, 0), 1, 5), reminding(afterMinutes(2, 6), 1, 5))
                .callsInVain(11, 12)
                .atMinute(5)
                .callsInVain(11, 12)
                .atMinute(6)
                .callsInVain(21, 22)
                .waitsUntilMinute(11)
                .atMinute(11)
                .callsInVain(21, 22)
                .isExhausted();
    }

    @Test
    void a_reminder_with_nobody_on_duty_hands_over() {
        Story.of(reminding(afterMinutes(1, 0), 1, 5), afterMinutes(2, 30))
                .callsInVain(11, 12)
                .goesOffDuty(11, 12)
                .atMinute(5)
                .skipsLevel(1)
                .calls(21);
    }

    @Test
    void a_reminder_whose_telephones_do_not_ring_hands_over() {
        Story.of(reminding(allAtOnce(afterMinutes(1, 0)), 5, 5), afterMinutes(2, 30))
                .calls(11, 12)
                .nobodyAnswers()
                .waitsUntilMinute(5)
                .atMinute(5)
                .calls(11, 12)
                .noCallLeaves()
                .calls(21);
    }
}
