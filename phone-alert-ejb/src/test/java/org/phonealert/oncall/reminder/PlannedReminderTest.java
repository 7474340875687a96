package org.phonealert.oncall.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.Span;
import org.phonealert.people.operator.ShiftNotices;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails are planned for real beginnings and ends of shifts, and are not sent too late. */
class PlannedReminderTest {
    private static final long SCHEDULE = 3;
    private static final long ALICE = 11;
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant FIVE = NINE.plus(Duration.ofHours(8));
    private static final Span DAY = new Span(NINE.minus(Duration.ofHours(9)), FIVE.plus(Duration.ofHours(7)));
    private static final Shift SHIFT = new Shift(ALICE, NINE, FIVE);

    @Test
    void a_reminder_is_due_before_the_shift_and_a_hand_over_when_it_happens() {
        assertThat(PlannedReminder.of(SCHEDULE, SHIFT, DAY, new ShiftNotices(90, true)))
                .containsExactly(
                        new PlannedReminder(NINE.minus(Duration.ofMinutes(90)), event(ReminderKind.REMINDER, NINE)),
                        new PlannedReminder(NINE, event(ReminderKind.BEGIN, NINE)),
                        new PlannedReminder(FIVE, event(ReminderKind.END, FIVE)));
    }

    @Test
    void without_shift_notices_no_mail_is_planned() {
        assertThat(PlannedReminder.of(SCHEDULE, SHIFT, DAY, ShiftNotices.NONE)).isEmpty();
        assertThat(PlannedReminder.of(SCHEDULE, SHIFT, DAY, new ShiftNotices(90, false)))
                .extracting(planned -> planned.event().occasion())
                .containsExactly(ReminderKind.REMINDER);
        assertThat(PlannedReminder.of(SCHEDULE, SHIFT, DAY, new ShiftNotices(null, true)))
                .extracting(planned -> planned.event().occasion())
                .containsExactly(ReminderKind.BEGIN, ReminderKind.END);
    }

    @Test
    void a_shift_that_is_cut_where_the_known_time_ends_neither_begins_nor_ends_there() {
        assertThat(PlannedReminder.of(SCHEDULE, SHIFT, new Span(NINE, FIVE), new ShiftNotices(90, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER,    -1, true",
        "REMINDER,     0, false",
        "BEGIN,        0, true",
        "BEGIN,     3599, true",
        "BEGIN,     3600, false",
        "END,       3599, true",
        "END,       3600, false",
    })
    void a_mail_that_comes_too_late_is_not_sent(ReminderKind occasion, int seconds, boolean sent) {
        PlannedReminder planned = new PlannedReminder(NINE.minus(Duration.ofMinutes(30)), event(occasion, NINE));

        assertThat(PlannedReminder.stillUseful(List.of(planned), NINE.plusSeconds(seconds)))
                .hasSize(sent ? 1 : 0);
    }

    private static ShiftEvent event(ReminderKind occasion, Instant at) {
        return new ShiftEvent(occasion, SCHEDULE, ALICE, at);
    }
}
