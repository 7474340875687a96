package org.phonealert.bridge.nagios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The CGIs of Nagios get requests as their user, and forms that they accept. */
class CgiClientTest {
    private final List<String> requests = new ArrayList<>();
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
        requests.add("%s %s | %s | %s | %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("Cookie"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] page = "été".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({"/cgi-bin", "/cgi-bin/"})
    void a_query_is_encoded_and_shows_the_user(String directory) throws SourceException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", "host");
        parameters.put("hostname", "a b&c");

        assertThat(client(directory).get("statusjson.cgi", parameters)).isEqualTo("été");

        assertThat(requests)
                .containsExactly("GET /cgi-bin/statusjson.cgi?query=host&hostname=a+b%26c"
                        + " | Basic bmFnaW9zOmdlaGVpbQ== | null | ");
    }

    @Test
    void a_form_and_its_cookie_share_a_number_of_eight_digits() throws SourceException {
        client("/").submit("cmd.cgi", Map.of("cmd_typ", "34"));

        assertThat(requests)
                .singleElement()
                .asString()
                .matches("POST /cmd\\.cgi \\| Basic \\S+ \\| NagFormId=(\\w{8}) \\| cmd_typ=34&nagFormId=\\1");
    }

    @ParameterizedTest
    @CsvSource({"401, NOT_ALLOWED", "403, NOT_ALLOWED", "500, UNREACHABLE", "302, UNREACHABLE"})
    void any_other_status_is_a_failure(int answered, Fault fault) {
        status = answered;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> client("/").get("statusjson.cgi", Map.of()))
                .matches(failure -> failure.fault() == fault)
                .matches(failure -> !failure.reason().contains("geheim"));
    }

    private CgiClient client(String directory) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + directory;
        return new CgiClient(new SourceConnection(ConnectionType.NAGIOS_CGI, address, "nagios", "geheim", null));
    }
}
