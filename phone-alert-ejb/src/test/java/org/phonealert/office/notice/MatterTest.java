package org.phonealert.office.notice;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.alerting.history.HistoryType;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators are told of, and that there are words for it. */
class MatterTest {
    static Stream<HistoryType> concerns() {
        return Arrays.stream(HistoryType.values()).filter(HistoryType::concernsAdministrators);
    }

    @ParameterizedTest
    @MethodSource("concerns")
    void whatever_of_an_alert_concerns_administrators_has_a_sentence_of_its_own(HistoryType type) {
        assertThat(Matter.of(type)).isNotEqualTo(Matter.ANYTHING_ELSE);
    }

    @Test
    void what_has_no_sentence_yet_is_told_all_the_same() {
        assertThat(Matter.of(HistoryType.OPENED)).isEqualTo(Matter.ANYTHING_ELSE);
    }

    @Test
    void administrators_are_told_of_what_keeps_people_from_being_called_and_not_of_what_clears_up_by_itself() {
        assertThat(concerns())
                .contains(
                        HistoryType.NO_DEFINITION,
                        HistoryType.LEVEL_EMPTY,
                        HistoryType.NOBODY_RUNG,
                        HistoryType.EXHAUSTED,
                        HistoryType.CALL_FAILED,
                        HistoryType.NOT_CALLED,
                        HistoryType.REPAIRED)
                .doesNotContain(
                        HistoryType.CALL_UNCERTAIN,
                        HistoryType.PLANNING_FAILED,
                        HistoryType.CALL_ENDED,
                        HistoryType.ACKNOWLEDGED);
    }
}
