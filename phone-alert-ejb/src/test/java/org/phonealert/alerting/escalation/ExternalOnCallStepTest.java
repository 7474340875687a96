package org.phonealert.alerting.escalation;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.oncall.externaloncall.ExternalOnCallFault;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

import static org.phonealert.alerting.escalation.Levels.afterMinutes;
import static org.phonealert.alerting.escalation.Levels.reminding;
import static org.phonealert.alerting.escalation.Levels.withoutPhone;

/** A step waits for the external on-call systems it needs, and nothing of it takes effect before they have answered. */
class ExternalOnCallStepTest {
    private static final FallbackAnswer SLOW = new FallbackAnswer(
            "Nights", ExternalOnCallFault.SLOW, ZonedDateTime.parse("2026-11-22T02:59:00+01:00[Europe/Paris]"));
    private static final FallbackAnswer DOWN = new FallbackAnswer("Days", ExternalOnCallFault.DOWN, null);

    @Test
    void a_level_starts_when_its_system_has_answered() {
        Story.of(afterMinutes(1, 0))
                .mustAsk(1, 7)
                .awaitsAnswersFor(7)
                .hasAnswers(1)
                .calls(11)
                .records();
    }

    @Test
    void a_level_that_reaches_two_schedules_awaits_both() {
        Story.of(afterMinutes(1, 0)).mustAsk(1, 7, 8).awaitsAnswersFor(7, 8);
    }

    @Test
    void it_waits_as_often_as_it_is_woken_before_the_answer() {
        Story.of(afterMinutes(1, 0))
                .mustAsk(1, 7)
                .awaitsAnswersFor(7)
                .errorsAre(2)
                .awaitsAnswersFor(7)
                .hasAnswers(1)
                .calls(11);
    }

    @Test
    void nothing_is_asked_before_the_level_starts() {
        Story.of(afterMinutes(1, 10))
                .mustAsk(1, 7)
                .waitsUntilMinute(10)
                .atMinute(10)
                .awaitsAnswersFor(7);
    }

    @Test
    void nothing_is_asked_while_a_call_is_open() {
        Story.of(afterMinutes(1, 0))
                .calls(11)
                .mustAsk(1, 7)
                .waitsUntilMinute(5)
                .nobodyAnswers()
                .awaitsAnswersFor(7)
                .hasAnswers(1)
                .calls(12);
    }

    @Test
    void nothing_is_asked_for_a_level_without_an_integration() {
        Story.of(withoutPhone(afterMinutes(1, 0)), afterMinutes(2, 0))
                .mustAsk(1, 7)
                .skipsLevel(1)
                .calls(21);
    }

    @Test
    void the_new_answer_decides_who_is_still_to_be_called() {
        Story.of(afterMinutes(1, 0))
                .reaches(1, 11, 12, 13)
                .calls(11)
                .nobodyAnswers()
                .mustAsk(1, 7)
                .awaitsAnswersFor(7)
                .hasAnswers(1)
                .goesOffDuty(12)
                .calls(13);
    }

    @Test
    void a_reminder_waits_too() {
        Story.of(reminding(afterMinutes(1, 0), 1, 5))
                .callsInVain(11, 12)
                .waitsUntilMinute(5)
                .mustAsk(1, 7)
                .atMinute(5)
                .awaitsAnswersFor(7)
                .hasAnswers(1)
                .callsInVain(11, 12)
                .isExhausted();
    }

    @Test
    void a_request_to_move_on_is_kept_until_the_answer() {
        Story.of(afterMinutes(1, 30), afterMinutes(2, 60))
                .waitsUntilMinute(30)
                .mustAsk(1, 7)
                .somebodyAsksToMoveOn()
                .awaitsAnswersFor(7)
                .hasAnswers(1)
                .calls(11)
                .waitsUntilMinute(5);
    }

    @Test
    void an_answer_that_nobody_is_on_duty_hands_over_to_the_next_level() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .mustAsk(1, 7)
                .awaitsAnswersFor(7)
                .goesOffDuty(11, 12)
                .hasAnswers(1)
                .skipsLevel(1)
                .records(HistoryType.LEVEL_EMPTY)
                .calls(21);
    }

    @Test
    void a_step_that_may_need_two_levels_asks_for_both_at_once() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .calls(11)
                .keyTwoIsPressed()
                .mustAsk(1, 7)
                .mustAsk(2, 8)
                .awaitsAnswersFor(7, 8)
                .goesOffDuty(12)
                .hasAnswers(1)
                .awaitsAnswersFor(8)
                .hasAnswers(2)
                .calls(21);
    }

    @Test
    void a_fallback_answer_calls_and_is_recorded() {
        Story.of(afterMinutes(1, 0))
                .mustAsk(1, 7)
                .awaitsAnswersFor(7)
                .fallsBack(1, SLOW)
                .calls(11)
                .records(HistoryType.PLANNING_FAILED);
    }

    @Test
    void a_fallback_without_anybody_is_recorded_before_the_level_is_skipped() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .goesOffDuty(11, 12)
                .fallsBack(1, DOWN)
                .skipsLevel(1)
                .records(HistoryType.PLANNING_FAILED, HistoryType.LEVEL_EMPTY);
    }

    @Test
    void each_fallback_is_recorded_once_in_a_step() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .calls(11)
                .keyTwoIsPressed()
                .goesOffDuty(12)
                .fallsBack(1, SLOW, DOWN)
                .fallsBack(2, DOWN)
                .calls(21)
                .records(HistoryType.PLANNING_FAILED, HistoryType.PLANNING_FAILED);
    }

    @Test
    void a_fallback_is_not_recorded_while_another_answer_is_awaited() {
        Story.of(afterMinutes(1, 0), afterMinutes(2, 30))
                .calls(11)
                .keyTwoIsPressed()
                .goesOffDuty(12)
                .fallsBack(1, SLOW)
                .mustAsk(2, 8)
                .awaitsAnswersFor(8)
                .fallsBack(2, DOWN)
                .calls(21)
                .records(HistoryType.PLANNING_FAILED, HistoryType.PLANNING_FAILED);
    }
}
