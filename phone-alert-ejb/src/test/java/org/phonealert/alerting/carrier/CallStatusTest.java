package org.phonealert.alerting.carrier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The carrier's words for the status of a call. */
class CallStatusTest {
    @ParameterizedTest
    @CsvSource({
        "queued, QUEUED",
        "initiated, INITIATED",
        "ringing, RINGING",
        "in-progress, IN_PROGRESS",
        "completed, COMPLETED",
        "busy, BUSY",
        "failed, FAILED",
        "no-answer, NO_ANSWER",
        "canceled, CANCELED"
    })
    void each_known_word_has_its_status(String word, CallStatus status) {
        assertThat(CallStatus.of(word)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "answered", "IN_PROGRESS", "in_progress", "paused"})
    void an_unknown_word_has_no_status(String word) {
        assertThat(CallStatus.of(word)).isEmpty();
    }
}
