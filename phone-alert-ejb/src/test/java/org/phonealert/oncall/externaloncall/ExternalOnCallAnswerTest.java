package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Only an answer that keeps the contract is accepted. */
class ExternalOnCallAnswerTest {
    @Test
    void people_are_read_in_their_order_and_unknown_fields_are_ignored() {
        ExternalOnCallAnswer answer = ExternalOnCallAnswer.read("""
                {"version": 1, "team": {"name": ["x"]},
                 "onDuty": [{"number": "+33634168796", "photo": null},
                            {"email": "b@example.org", "until": "2026-11-23T20:00:00+01:00"},
                            {"name": "Chloé Durand", "until": null}]}
                """);

        assertThat(answer.onDuty())
                .containsExactly(
                        new ExternalPerson("+33634168796", null, null, null),
                        new ExternalPerson(null, "b@example.org", null, Instant.parse("2026-11-23T19:00:00Z")),
                        new ExternalPerson(null, null, "Chloé Durand", null));
    }

    @Test
    void an_empty_list_is_an_answer() {
        assertThat(ExternalOnCallAnswer.read("{\"onDuty\": []}").onDuty()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "<html>secret</html>",
                "{}",
                "{\"onDuty\": null}",
                "{\"onDuty\": {}}",
                "{\"onDuty\": \"secret\"}",
                "{\"onDuty\": [null]}",
                "{\"onDuty\": [{}]}",
                "{\"onDuty\": [{\"name\": \" \"}]}",
                "{\"onDuty\": [\"secret\"]}",
                "{\"onDuty\": [{\"number\": 33634168796}]}",
                "{\"onDuty\": [{\"name\": \"A\", \"until\": \"secret\"}]}",
                "{\"onDuty\": []} secret",
                "{\"onDuty\": [], \"onDuty\": []}",
            })
    void any_other_text_is_wrong_and_the_reason_does_not_quote_it(String body) {
        assertThatExceptionOfType(ExternalOnCallException.class)
                .isThrownBy(() -> ExternalOnCallAnswer.read(body))
                .satisfies(wrong -> assertThat(wrong.fault()).isEqualTo(ExternalOnCallFault.WRONG))
                .satisfies(wrong -> assertThat(wrong.reason()).isNotBlank().doesNotContain("secret"));
    }

    @Test
    void very_long_names_and_more_than_a_hundred_people_are_wrong() {
        assertThatExceptionOfType(ExternalOnCallException.class)
                .isThrownBy(() -> ExternalOnCallAnswer.read(onDuty("{\"name\": \"%s\"}".formatted("x".repeat(201)))));
        assertThatExceptionOfType(ExternalOnCallException.class)
                .isThrownBy(() ->
                        ExternalOnCallAnswer.read(onDuty("{\"name\": \"x\"},".repeat(100) + "{\"name\": \"x\"}")));
        assertThatExceptionOfType(ExternalOnCallException.class)
                .isThrownBy(() -> ExternalOnCallAnswer.read("{\"x\":".repeat(20_000)));
    }

    private static String onDuty(String people) {
        return "{\"onDuty\": [" + people + "]}";
    }
}
