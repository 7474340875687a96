package org.phonealert.bridge.icinga;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Icinga gets requests as its API wants them, and its failures are reported in plain words. */
class IcingaClientTest {
    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String body = "{\"results\":[]}";
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
        asked.add("%s %s | %s | %s | %s | %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override"),
                        exchange.getRequestHeaders().getFirst("Accept"),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void an_action_is_posted_with_user_and_password() throws SourceException {
        body = "{\"results\":[{\"code\":200.0,\"status\":\"done\"}]}";

        assertThat(client("")
                        .act("acknowledge-problem", Map.of("author", "Alice"))
                        .code())
                .isEqualTo(200);

        assertThat(asked)
                .containsExactly("POST /v1/actions/acknowledge-problem | null | application/json"
                        + " | Basic cGhvbmUtYWxlcnQ6c2VjcmV0 | {\"author\":\"Alice\"}");
    }

    @Test
    void a_query_is_a_get_with_a_body() throws SourceException {
        client("/").query("hosts", Map.of("filter", "true"), IcingaAnswer.class);

        assertThat(asked)
                .containsExactly("POST /v1/objects/hosts | GET | application/json"
                        + " | Basic cGhvbmUtYWxlcnQ6c2VjcmV0 | {\"filter\":\"true\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "401, NOT_ALLOWED, Icinga does not know the API user phone-alert with this password",
        "400, REFUSED, Icinga answered HTTP 400: no",
        "503, UNREACHABLE, Icinga answered HTTP 503: no"
    })
    void an_error_has_a_reason_in_plain_words(int answered, Fault fault, String reason) {
        status = answered;
        body = "no";

        SourceException failure = failure();

        assertThat(failure.fault()).isEqualTo(fault);
        assertThat(failure.reason()).isEqualTo(reason);
    }

    @Test
    void an_icinga_that_is_not_there_is_unreachable() {
        server.stop(0);

        SourceException failure = failure();

        assertThat(failure.fault()).isEqualTo(Fault.UNREACHABLE);
        assertThat(failure.reason())
                .startsWith("Icinga at http://127.0.0.1:")
                .endsWith(": the connection is refused, or there is no way to the host");
    }

    private SourceException failure() {
        return catchThrowableOfType(SourceException.class, () -> client("").act("acknowledge-problem", Map.of()));
    }

    private IcingaClient client(String end) {
        return new IcingaClient(new SourceConnection(
                ConnectionType.ICINGA_API,
                "http://127.0.0.1:" + server.getAddress().getPort() + end,
                "phone-alert",
                "secret",
                null));
    }
}
