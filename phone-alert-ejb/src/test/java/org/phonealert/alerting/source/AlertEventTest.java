package org.phonealert.alerting.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An alert event is within its limits, or names the field that is not. */
class AlertEventTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "eventId, 1, 200",
        "dedupKey, 1, 255",
        "monitor, 1, 255",
        "message, 0, 4000",
        "limit, 1, 100",
        "author, 1, 100"
    })
    void each_text_has_its_length(String field, int least, int most) {
        assertThat(with(field, "x".repeat(most))).isNotNull();
        assertThat(with(field, "x".repeat(least))).isNotNull();
        assertRefused(field, "x".repeat(most + 1));
        if (least > 0) {
            assertRefused(field, "");
            assertRefused(field, "  \t ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventId", "dedupKey", "monitor", "message", "limit", "author"})
    void a_nul_character_is_refused_because_no_database_stores_it(String field) {
        assertRefused(field, "a\u0000b");
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "599, true", "600, false", "-1, false"})
    void an_http_code_is_between_100_and_599(int code, boolean taken) {
        if (taken) {
            assertThat(event(NOON, code).httpStatus()).isEqualTo(code);
        } else {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> event(NOON, code))
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("httpStatus"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void a_time_before_1970_or_after_9999_is_refused(String at) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> event(Instant.parse(at), null))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("occurredAt"));
    }

    @Test
    void a_time_of_a_source_whose_clock_is_ahead_becomes_ours() {
        Instant ours = NOON.minusSeconds(90);

        AlertEvent event = event(NOON, 503).notAfter(ours);

        assertThat(event).isEqualTo(event(ours, 503));
    }

    @Test
    void a_source_whose_clock_is_right_or_behind_keeps_its_time() {
        assertThat(event(NOON, null).notAfter(NOON)).isEqualTo(event(NOON, null));
        assertThat(event(NOON, null).notAfter(NOON.plusSeconds(1))).isEqualTo(event(NOON, null));
    }

    @Test
    void components_that_are_not_set_have_defaults() {
        AlertEvent event = AlertEvent.of(EventType.RESOLVE, "key", NOON).build();

        assertThat(event)
                .isEqualTo(new AlertEvent(
                        EventType.RESOLVE, null, "key", "key", "", Severity.CRITICAL, NOON, null, null, null));
    }

    @Test
    void a_sender_without_ids_has_none() {
        assertThat(event(NOON, null).findEventId()).isEmpty();
        assertThat(with("eventId", "e1").findEventId()).contains("e1");
    }

    private static void assertRefused(String field, String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> with(field, text))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field));
    }

    private static AlertEvent event(Instant at, @Nullable Integer httpStatus) {
        return AlertEvent.of(EventType.TRIGGER, "key", at)
                .monitor("web01")
                .message("down")
                .httpStatus(httpStatus)
                .build();
    }

    private static AlertEvent with(String field, String text) {
        AlertEventBuilder event = AlertEvent.of(EventType.TRIGGER, field.equals("dedupKey") ? text : "key", NOON)
                .monitor("web01")
                .message("down");
        switch (field) {
            case "eventId" -> event.eventId(text);
            case "monitor" -> event.monitor(text);
            case "message" -> event.message(text);
            case "limit" -> event.limit(text);
            case "author" -> event.author(text);
            default -> {}
        }
        return event.build();
    }
}
