package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What plannings answer is read as the contract says, and nothing else is taken for an answer. */
class ExternalOnCallAnswerTest {
    @Test
    void people_are_read_in_their_order_and_what_is_not_known_is_let_be() {
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
    void an_empty_list_is_nobody() {
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
    void whatever_else_comes_is_wrong_and_the_reason_does_not_show_it(String body) {
        assertThatExceptionOfType(ExternalOnCallException.class)
                .isThrownBy(() -> ExternalOnCallAnswer.read(body))
                .satisfies(wrong -> assertThat(wrong.fault()).isEqualTo(ExternalOnCallFault.WRONG))
                .satisfies(wrong -> assertThat(wrong.reason()).isNotBlank().doesNotContain("secret"));
    }

    @Test
    void names_without_end_and_crowds_are_wrong() {
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
