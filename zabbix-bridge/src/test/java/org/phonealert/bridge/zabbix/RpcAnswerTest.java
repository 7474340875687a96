package org.phonealert.bridge.zabbix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RpcAnswerTest {
    @Test
    void a_result_is_given() throws SourceException {
        assertThat(new RpcAnswer("m", "{\"jsonrpc\":\"2.0\",\"result\":\"6.0.14\",\"id\":1}").result())
                .isEqualTo("6.0.14");
    }

    /** The words of a real Zabbix 6.0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-32602 | Not authorized. | NOT_ALLOWED",
                "-32602 | Session terminated, re-login, please. | NOT_ALLOWED",
                "-32602 | API token expired. | NOT_ALLOWED",
                "-32602 | No permissions to call \\\"host.get\\\". | NOT_ALLOWED",
                "-32602 | Incorrect value for field \\\"action\\\": no permissions to acknowledge problems. | NOT_ALLOWED",
                "-32500 | Incorrect user name or password or account is temporarily blocked. | NOT_ALLOWED",
                "-32500 | No permissions to referred object or it does not exist! | REFUSED",
                "-32602 | Invalid parameter \\\"/1\\\": unexpected. | REFUSED",
                "-32500 | Error connecting to database. | UNREACHABLE",
                "-32400 | System error occurred. | UNREACHABLE"
            })
    void errors_are_distinguished_by_their_text(int code, String data, Fault fault) {
        String answer =
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":%d,\"message\":\"Invalid params.\",\"data\":\"%s\"},\"id\":1}"
                        .formatted(code, data);

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> new RpcAnswer("event.get", answer).result())
                .satisfies(refusal -> {
                    assertThat(refusal.fault()).isEqualTo(fault);
                    assertThat(refusal.reason()).startsWith("event.get: ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "[]", "{}", "null", "{\"result\":null}"})
    void an_answer_that_is_not_json_rpc_is_reported(String text) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> new RpcAnswer("event.get", text).result())
                .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(Fault.UNREACHABLE));
    }
}
