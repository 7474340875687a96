package org.phonealert.bridge.nagios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A stub of the bridge: receives the deliveries of the command and answers as the test sets. */
final class ReceivingBridge implements AutoCloseable {
    private static final long TIMEOUT_SECONDS = 30;

    /** One request: the fields, and the headers that matter. */
    record Delivery(String path, String authorization, Map<String, String> fields) {
        String get(String field) {
            return Objects.requireNonNull(fields.get(field), field);
        }
    }

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** @param status the HTTP status of the answer; it may wait, to play a server that hangs */
    ReceivingBridge(Function<Delivery, Integer> status) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException bindFailure) {
            throw new UncheckedIOException(bindFailure);
        }
        server.createContext("/", exchange -> receive(exchange, status));
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/nagios-bridge".formatted(server.getAddress().getPort());
    }

    Delivery next() {
        return next(1).get(0);
    }

    List<Delivery> next(int count) {
        List<Delivery> taken = new ArrayList<>();
        while (taken.size() < count) {
            try {
                Delivery delivery = deliveries.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                if (delivery == null) {
                    throw new AssertionError("only %d of %d came".formatted(taken.size(), count));
                }
                taken.add(delivery);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        return taken;
    }

    boolean gotNothingMore() {
        return deliveries.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange, Function<Delivery, Integer> status) throws IOException {
        Delivery delivery = new Delivery(
                exchange.getRequestURI().getPath(),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                FormBody.read(exchange.getRequestBody()));
        deliveries.add(delivery);
        byte[] answer = "{\"detail\":\"as the test says\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status.apply(delivery), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
