package org.phonealert.office.notice;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.alerting.history.HistoryType;

import static org.assertj.core.api.Assertions.assertThat;

/** Which lines of history are sent to administrators, and with which sentence. */
class MatterTest {
    static Stream<HistoryType> concerns() {
        return Arrays.stream(HistoryType.values()).filter(HistoryType::concernsAdministrators);
    }

    @ParameterizedTest
    @MethodSource("concerns")
    void every_line_of_history_that_concerns_administrators_has_its_own_sentence(HistoryType type) {
        assertThat(Matter.of(type)).isNotEqualTo(Matter.ANYTHING_ELSE);
    }

    @Test
    void a_line_without_a_sentence_is_sent_all_the_same() {
        assertThat(Matter.of(HistoryType.OPENED)).isEqualTo(Matter.ANYTHING_ELSE);
    }

    @Test
    void administrators_are_notified_of_failures_and_not_of_what_is_retried() {
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
