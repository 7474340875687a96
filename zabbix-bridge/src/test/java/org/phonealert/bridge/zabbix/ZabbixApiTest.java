package org.phonealert.bridge.zabbix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Zabbix gets calls as its API wants them, and only a result counts as one. */
class ZabbixApiTest {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final List<String> calls = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
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
        calls.add("%s | %s | %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] bytes = "{\"jsonrpc\":\"2.0\",\"result\":\"7.0.0\",\"id\":1}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        times.add(exchange.getResponseHeaders().getFirst("Date"));
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void a_call_is_posted_as_json_rpc() throws SourceException {
        assertThat(api().call("apiinfo.version", List.of())).isEqualTo("7.0.0");

        assertThat(calls)
                .containsExactly("POST | application/json-rpc | {\"jsonrpc\":\"2.0\",\"method\":\"apiinfo.version\","
                        + "\"params\":[],\"id\":1,\"auth\":\"token\"}");
    }

    @Test
    void the_time_is_that_of_the_web_server() throws SourceException {
        assertThat(api().time())
                .hasValueSatisfying(time -> assertThat(times).last().isEqualTo(HTTP_DATE.format(time)));
    }

    @ParameterizedTest
    @CsvSource({"401, NOT_ALLOWED", "403, NOT_ALLOWED", "500, UNREACHABLE", "302, UNREACHABLE"})
    void another_status_is_no_result(int answered, Fault fault) {
        status = answered;

        assertThat(failure().fault()).isEqualTo(fault);
        assertThat(failure().reason()).endsWith(" answers HTTP " + answered);
    }

    @Test
    void a_zabbix_that_is_not_there_is_unreachable() {
        server.stop(0);

        assertThat(failure().fault()).isEqualTo(Fault.UNREACHABLE);
        assertThat(failure().reason())
                .startsWith("no answer from http://127.0.0.1:")
                .endsWith(": the connection is refused, or there is no way to the host");
    }

    private SourceException failure() {
        return catchThrowableOfType(SourceException.class, () -> api().call("apiinfo.version", List.of()));
    }

    private ZabbixApi api() {
        return new ZabbixApi("http://127.0.0.1:" + server.getAddress().getPort() + "/api_jsonrpc.php", "token");
    }
}
