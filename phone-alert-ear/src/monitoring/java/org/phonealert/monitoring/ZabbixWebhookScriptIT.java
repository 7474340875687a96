package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.Promise;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;

/** The webhook script of the kit, run by Zabbix' own zabbix_js against a bridge whose answers the test chooses. */
@Promise
class ZabbixWebhookScriptIT {
    private static final String KEY = "the-key-of-the-zabbix-of-the-tests";

    @TempDir
    private Path folder;

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private int status = 202;
    private String answer =
            "{\"alertId\":7,\"result\":\"opened\",\"issueKey\":\"7\",\"issueLink\":\"http://x/alert.xhtml?id=7\"}";
    private HttpServer bridge;

    @BeforeEach
    void a_bridge_listens() throws IOException {
        bridge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bridge.createContext("/", this::receive);
        bridge.start();
        Files.writeString(
                folder.resolve("webhook.js"),
                TestBed.phoneAlert().get("/zabbix-bridge/kit/webhook.js").text());
    }

    @AfterEach
    void stop_the_bridge() {
        bridge.stop(0);
    }

    @Test
    void a_problem_is_sent_and_the_link_to_its_alert_kept_as_tags() {
        JsonNode result = ZabbixRpc.parse(run(params("1", "0")).output());

        assertThat(result.at("/tags/__zbx_pa_issuekey").asText()).isEqualTo("7");
        assertThat(result.at("/tags/__zbx_pa_issuelink").asText()).isEqualTo("http://x/alert.xhtml?id=7");
        Received one = received.element();
        assertThat(one.uri()).isEqualTo("/zabbix-bridge/events");
        assertThat(one.authorization()).isEqualTo("Bearer " + KEY);
        assertThat(ZabbixRpc.parse(one.body()).path("EVENT.NAME").asText()).isEqualTo("Disk full");
        assertThat(one.body()).doesNotContain(KEY, "HTTPProxy", "PhoneAlert");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0, 1"})
    void a_recovery_or_an_update_makes_no_tags(String value, String update) {
        assertThat(run(params(value, update)).output().strip()).isEqualTo("{\"tags\":{}}");
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"detail\":\"EVENT.ID: is required\",\"field\":\"EVENT.ID\"} | HTTP 400: EVENT.ID: is required",
                "401 | {\"detail\":\"send the key\"} | HTTP 401: send the key",
                "502 | <html>bad gateway</html> | HTTP 502: <html>bad gateway</html>",
                "503 | {} | HTTP 503"
            })
    void a_refused_event_fails_the_script_with_the_reason_and_without_the_key(int code, String body, String reason) {
        status = code;
        answer = body;

        Commands.Run run = run(params("1", "0"));

        assertThat(run.status()).isNotZero();
        assertThat(run.output()).contains("Phone Alert: " + reason).doesNotContain(KEY);
    }

    @Test
    void an_unreachable_bridge_fails_the_script() {
        ObjectNode params = params("1", "0").put("PhoneAlertURL", "http://127.0.0.1:1/zabbix-bridge");

        assertThat(run(params).status()).isNotZero();
    }

    @Test
    void an_answer_that_is_not_json_fails_the_script() {
        answer = "<html>a login page</html>";

        assertThat(run(params("1", "0")).status()).isNotZero();
    }

    @Test
    void a_configured_proxy_is_used() {
        ObjectNode params = params("1", "0")
                .put("PhoneAlertURL", "http://bridge.invalid/zabbix-bridge")
                .put("HTTPProxy", "http://127.0.0.1:" + bridge.getAddress().getPort());

        assertThat(run(params).status()).isZero();
        assertThat(received.element().uri()).isEqualTo("http://bridge.invalid/zabbix-bridge/events");
    }

    @ParameterizedTest
    @CsvSource({"PhoneAlertURL, <the url>", "PhoneAlertKey, <the key of the alert source>", "PhoneAlertKey, ''"})
    void a_missing_parameter_is_named(String parameter, String value) {
        Commands.Run run = run(params("1", "0").put(parameter, value));

        assertThat(run.output()).contains("the parameter " + parameter + " is not set");
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" and 'so'",
                "C:\\new\\",
                "two\nlines\r\nand\ttabs",
                "$(reboot) `id` ; rm -rf / | x & y",
                "é ü 日本 🔥",
                "\u0001\u001f\u007f\u2028",
                "{\"json\":[1]}",
                "</script>%00%0a{EVENT.NAME}"
            })
    void any_text_arrives_unchanged(String text) {
        assertThat(run(params("1", "0").put("EVENT.NAME", text)).status()).isZero();

        assertThat(ZabbixRpc.parse(received.element().body()).path("EVENT.NAME").asText())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "🔥", "\"", "\\"})
    void a_text_of_140_kilobytes_is_cut_and_marked(String piece) {
        String text = piece.repeat(140 * 1024 / piece.getBytes(StandardCharsets.UTF_8).length);

        assertThat(run(params("1", "0").put("EVENT.NAME", text)).status()).isZero();

        String arrived =
                ZabbixRpc.parse(received.element().body()).path("EVENT.NAME").asText();
        assertThat(arrived).startsWith(piece.repeat(1000)).endsWith(" […]").doesNotContain("\ufffd");
        assertThat(arrived.codePointCount(0, arrived.length())).isEqualTo(8000);
    }

    private ObjectNode params(String value, String update) {
        return ZabbixRpc.JSON
                .createObjectNode()
                .put(
                        "PhoneAlertURL",
                        "http://127.0.0.1:%d/zabbix-bridge/"
                                .formatted(bridge.getAddress().getPort()))
                .put("PhoneAlertKey", KEY)
                .put("HTTPProxy", "")
                .put("EVENT.ID", "25")
                .put("EVENT.VALUE", value)
                .put("EVENT.UPDATE.STATUS", update)
                .put("EVENT.NAME", "Disk full");
    }

    /** Passes the parameters in a file: an argument cannot have 140 KB. */
    private Commands.Run run(ObjectNode params) {
        try {
            Path input = Files.writeString(folder.resolve("params"), params.toString());
            return Commands.tryRun(
                    List.of("zabbix_js", "-s", folder.resolve("webhook.js").toString(), "-i", input.toString()));
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A request that the bridge has received. */
    private record Received(String uri, String authorization, String body) {}
}
