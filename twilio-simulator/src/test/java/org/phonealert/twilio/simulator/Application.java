package org.phonealert.twilio.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.phonealert.twilio.simulator.http.Form;

import static org.awaitility.Awaitility.await;

/** The application that the carrier sends its webhook requests to. It answers 403 to a wrong signature. */
final class Application implements AutoCloseable {
    static final String HELLO = "<Response><Say language=\"fr-FR\" voice=\"Polly.Lea\">Bonjour</Say></Response>";

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Hit> hits = new CopyOnWriteArrayList<>();

    Application() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    Application answers(String path, String twiml) {
        return answers(path, 200, "application/xml", twiml);
    }

    Application answers(String path, int status, String type, String body) {
        pages.put(path, new Page(status, type, body));
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Hit> hits(String path) {
        return hits.stream().filter(hit -> hit.path().equals(path)).toList();
    }

    List<Hit> awaitHits(String path, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> hits(path).size() >= count);
        return hits(path);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        Form.parse(body).fields().forEach((name, values) -> fields.put(name, values.get(0)));
        String path = exchange.getRequestURI().getPath();
        boolean signed = new RequestValidator(SimulatorSettings.AUTH_TOKEN)
                .validate(
                        url(exchange.getRequestURI().toString()),
                        fields,
                        exchange.getRequestHeaders().getFirst("X-Twilio-Signature"));
        hits.add(new Hit(
                exchange.getRequestMethod(), path, exchange.getRequestURI().toString(), fields, signed));
        Page page = signed
                ? pages.getOrDefault(path, new Page(200, "text/plain", "ok"))
                : new Page(403, "", "wrong signature");
        byte[] bytes = page.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.type);
        exchange.sendResponseHeaders(page.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    record Hit(String method, String path, String uri, Map<String, String> fields, boolean isSigned) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private record Page(int status, String type, String body) {}
}
