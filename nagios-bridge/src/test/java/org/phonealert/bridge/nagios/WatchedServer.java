package org.phonealert.bridge.nagios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stub of Phone Alert for the plug-in: healthy unless the test sets otherwise. */
final class WatchedServer implements AutoCloseable {
    static final String KEY = "key-of-the-\"nagios\\n'source$(id)";
    static final String READY = "/phone-alert/health/ready";
    static final String METRICS = "/phone-alert/metrics";

    /** What one path answers. */
    private record Reply(int status, String body) {}

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<String, String> figures = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String slow = "";

    WatchedServer() {
        replies.put(READY, new Reply(200, "{\"status\":\"UP\"}"));
        figure("oldest_due_seconds{kind=\"escalation\"}", "0.000");
        figure("oldest_due_seconds{kind=\"call\"}", "0.250");
        figure("oldest_due_seconds{kind=\"mail\"}", "0.000");
        figure("alerts_open{state=\"triggered\"}", "2");
        figure("alerts_open{state=\"acknowledged\"}", "1");
        figure("credits_available", "97");
        figure("credits_reserved", "3");
        figure("carrier_calls_recent", "12");
        figure("carrier_errors_recent", "0");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException bindFailure) {
            throw new UncheckedIOException(bindFailure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** One of the metrics, without its prefix. */
    WatchedServer figure(String name, String value) {
        figures.put("phonealert_" + name, value);
        return this;
    }

    /** This one is not among the metrics. */
    WatchedServer without(String name) {
        figures.remove("phonealert_" + name);
        return this;
    }

    WatchedServer answering(String path, int status, String body) {
        replies.put(path, new Reply(status, body));
        return this;
    }

    /** This path answers the status line, and then nothing before the test is over. */
    WatchedServer slow(String path) {
        slow = path;
        return this;
    }

    String metrics() {
        StringBuilder text = new StringBuilder();
        figures.forEach((name, value) -> text.append("# HELP any\n# TYPE any gauge\n")
                .append(name)
                .append(' ')
                .append(value)
                .append('\n'));
        return text.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean known = ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Reply otherwise = !path.equals(METRICS)
                ? new Reply(404, "nothing here")
                : known ? new Reply(200, metrics()) : new Reply(401, "send a key");
        Reply reply = replies.getOrDefault(path, otherwise);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (path.equals(slow)) {
            awaitTheEnd();
        }
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
