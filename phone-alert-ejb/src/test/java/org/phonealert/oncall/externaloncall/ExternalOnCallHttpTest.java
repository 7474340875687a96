package org.phonealert.oncall.externaloncall;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Questions to an external on-call system keep the contract, and only answers that keep it count. */
class ExternalOnCallHttpTest {
    private static final String ALICE = "{\"onDuty\": [{\"name\": \"Alice\"}]}";

    private final List<String> asked = new ArrayList<>();
    private final AtomicReference<String> body = new AtomicReference<>(ALICE);
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add("%s %s | %s | %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Accept"),
                        exchange.getRequestHeaders().get("Authorization")));
        byte[] bytes = Objects.requireNonNull(body.get()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void a_question_has_an_instant_a_schedule_and_the_key() {
        ExternalOnCallAnswer answer = ask("/on-duty", "Nuit & week-end", "secret");

        assertThat(answer.onDuty()).extracting(ExternalPerson::name).containsExactly("Alice");
        assertThat(asked)
                .containsExactly("GET /on-duty?at=2026-11-23T10%3A00%3A00Z&schedule=Nuit%20%26%20week-end"
                        + " | application/json | [Bearer secret]");
    }

    @Test
    void a_query_in_the_address_stays_and_without_a_key_none_is_sent() {
        ask("/on-duty?team=1", "Astreinte", null);

        assertThat(asked)
                .containsExactly("GET /on-duty?team=1&at=2026-11-23T10%3A00%3A00Z&schedule=Astreinte"
                        + " | application/json | null");
    }

    @ParameterizedTest
    @CsvSource({"500, WRONG", "302, WRONG", "404, WRONG", "204, WRONG", "502, DOWN", "503, DOWN", "504, DOWN"})
    void any_other_status_is_no_answer(int answered, ExternalOnCallFault fault) {
        status = answered;
        body.set("");

        assertThatItFails(fault, "it answered HTTP " + answered);
    }

    @Test
    void an_answer_that_is_too_long_is_wrong() {
        body.set(ALICE + " ".repeat(65_536));

        assertThatItFails(ExternalOnCallFault.WRONG, "the answer is longer than 65536 bytes");
    }

    @Test
    void a_server_that_is_not_there_is_down() {
        server.stop(0);

        assertThatItFails(ExternalOnCallFault.DOWN, "the connection is refused, or there is no way to the host");
    }

    private void assertThatItFails(ExternalOnCallFault fault, String reason) {
        ExternalOnCallException failure =
                catchThrowableOfType(ExternalOnCallException.class, () -> ask("/on-duty", "Astreinte", "secret"));
        assertThat(failure.fault()).isEqualTo(fault);
        assertThat(failure.reason()).isEqualTo(reason);
    }

    private ExternalOnCallAnswer ask(String path, String schedule, @Nullable String key) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new ExternalOnCallHttp()
                .ask(new ExternalOnCallQuestion(
                        1, schedule, new ExternalOnCallAddress(url, key), Instant.parse("2026-11-23T10:00:00.123Z")));
    }
}
