package org.phonealert.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A load balancer before two nodes, as docs/high-availability.md describes it. It passes path, query and body
 * unchanged to the ready nodes in turn, and to the next node when one cannot be reached or hangs up without an answer.
 */
public final class LoadBalancer implements AutoCloseable {
    private static final Duration CHECK = Duration.ofMillis(500);
    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<URI> nodes;
    private final Set<URI> ready;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(LoadBalancer::daemon);
    private final ScheduledExecutorService checks = Executors.newScheduledThreadPool(2, LoadBalancer::daemon);

    private LoadBalancer(int port, List<URI> nodes) {
        this.nodes = List.copyOf(nodes);
        this.ready = ConcurrentHashMap.newKeySet();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
    }

    /** Starts the load balancer on the loopback. */
    public static LoadBalancer start(int port, List<URI> nodes) {
        LoadBalancer balancer = new LoadBalancer(port, nodes);
        balancer.server.start();
        for (URI node : balancer.nodes) {
            ScheduledFuture<?> unused = balancer.checks.scheduleWithFixedDelay(
                    () -> balancer.check(node), 0, CHECK.toMillis(), TimeUnit.MILLISECONDS);
        }
        return balancer;
    }

    private void check(URI node) {
        HttpRequest request = HttpRequest.newBuilder(node.resolve("/phone-alert/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                ready.add(node);
                return;
            }
        } catch (IOException away) {
            // not ready
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        ready.remove(node);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int first = turn.getAndIncrement();
        for (int i = 0; i < nodes.size(); i++) {
            URI node = nodes.get(Math.floorMod(first + i, nodes.size()));
            if (ready.contains(node)) {
                try {
                    answer(exchange, client.send(request(exchange, node, body), BodyHandlers.ofByteArray()));
                    return;
                } catch (IOException away) {
                    if (!mayBeTriedElsewhere(away)) {
                        refuse(exchange, 502);
                        return;
                    }
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        refuse(exchange, 503);
    }

    private static boolean mayBeTriedElsewhere(IOException away) {
        return away instanceof ConnectException
                || String.valueOf(away.getMessage()).contains("received no bytes");
    }

    private static HttpRequest request(HttpExchange exchange, URI node, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        node.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(20))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        checks.shutdownNow();
        server.stop(0);
        workers.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "load-balancer");
        thread.setDaemon(true);
        return thread;
    }
}
