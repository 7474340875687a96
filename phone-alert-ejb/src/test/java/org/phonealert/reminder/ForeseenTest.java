package org.phonealert.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.operator.ShiftNotices;
import org.phonealert.shift.Shift;
import org.phonealert.shift.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a shift, and when: real beginnings and ends only, and not too late. */
class ForeseenTest {
    private static final long SCHEDULE = 3;
    private static final long ALICE = 11;
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant FIVE = NINE.plus(Duration.ofHours(8));
    private static final Span DAY = new Span(NINE.minus(Duration.ofHours(9)), FIVE.plus(Duration.ofHours(7)));
    private static final Shift SHIFT = new Shift(ALICE, NINE, FIVE);

    @Test
    void a_reminder_is_due_so_much_before_and_the_hand_over_when_it_is() {
        assertThat(Foreseen.of(SCHEDULE, SHIFT, DAY, new ShiftNotices(90, true)))
                .containsExactly(
                        new Foreseen(NINE.minus(Duration.ofMinutes(90)), happening(Occasion.REMINDER, NINE)),
                        new Foreseen(NINE, happening(Occasion.BEGIN, NINE)),
                        new Foreseen(FIVE, happening(Occasion.END, FIVE)));
    }

    @Test
    void what_nobody_asked_for_is_not_told() {
        assertThat(Foreseen.of(SCHEDULE, SHIFT, DAY, ShiftNotices.NONE)).isEmpty();
        assertThat(Foreseen.of(SCHEDULE, SHIFT, DAY, new ShiftNotices(90, false)))
                .extracting(foreseen -> foreseen.happening().occasion())
                .containsExactly(Occasion.REMINDER);
        assertThat(Foreseen.of(SCHEDULE, SHIFT, DAY, new ShiftNotices(null, true)))
                .extracting(foreseen -> foreseen.happening().occasion())
                .containsExactly(Occasion.BEGIN, Occasion.END);
    }

    @Test
    void a_shift_that_goes_on_beyond_what_is_known_neither_begins_nor_ends_there() {
        assertThat(Foreseen.of(SCHEDULE, SHIFT, new Span(NINE, FIVE), new ShiftNotices(90, true)))
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
    void what_makes_no_sense_any_more_is_not_told(Occasion occasion, int seconds, boolean told) {
        Foreseen foreseen = new Foreseen(NINE.minus(Duration.ofMinutes(30)), happening(occasion, NINE));

        assertThat(Foreseen.toTell(List.of(foreseen), NINE.plusSeconds(seconds)))
                .hasSize(told ? 1 : 0);
    }

    private static Happening happening(Occasion occasion, Instant at) {
        return new Happening(occasion, SCHEDULE, ALICE, at);
    }
}
