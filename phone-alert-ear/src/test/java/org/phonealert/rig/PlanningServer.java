package org.phonealert.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The external on-call system of the test company: an HTTP server that says who is on duty, or is slow, broken or
 * down.
 */
public final class PlanningServer implements AutoCloseable {
    /** The value for a header that was not sent. */
    public static final String NOTHING = "none";

    private static final long SILENCE_MILLIS = 30_000;
    private static final int LONGER_THAN_ANY = 4 * 1024 * 1024;
    private static final AtomicInteger PATHS = new AtomicInteger();

    private final String path = "/planning/" + PATHS.incrementAndGet();
    private final int port;
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer http;
    private volatile Manner manner = exchange -> send(exchange, 200, "{\"onDuty\":[]}");

    /**
     * A request that was received.
     *
     * @param authorization {@link #NOTHING} if there was none
     */
    public record Question(URI asked, String accept, String authorization) {}

    /** How the server answers. */
    private interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private PlanningServer(int port) {
        http = listen(port);
        this.port = http.getAddress().getPort();
    }

    public static PlanningServer open() {
        return new PlanningServer(0);
    }

    private HttpServer listen(int at) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "planning");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the server, with a path that no other test uses. */
    public String url() {
        return "http://127.0.0.1:" + port + path;
    }

    /** From now on it answers with this text, valid or not. */
    public void says(String json) {
        manner = exchange -> send(exchange, 200, json);
    }

    /** From now on it names these people, in this order. */
    public void hasOnDuty(Person... people) {
        says(Stream.of(people)
                .map(person -> "{\"number\": \"%s\", \"unknown\": {\"field\": [1]}}".formatted(person.number()))
                .collect(Collectors.joining(",", "{\"version\": 1, \"onDuty\": [", "]}")));
    }

    /** From now on it answers with this status. */
    public void answers(int status) {
        manner = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/elsewhere");
            send(exchange, status, "{\"onDuty\":[]}");
        };
    }

    /** From now on it accepts a request and does not answer. */
    public void isSilent() {
        manner = exchange -> rest(SILENCE_MILLIS);
    }

    /** From now on it starts to answer and never finishes. */
    public void neverEnds() {
        manner = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                rest(50);
            }
        };
    }

    /** From now on it answers with more than any limit allows. */
    public void floods() {
        says("{\"onDuty\": [{\"name\": \"" + "x".repeat(LONGER_THAN_ANY) + "\"}]}");
    }

    /** Stops listening. */
    public void goesAway() {
        http.stop(0);
    }

    /** Listens again, on the same port. */
    public void comesBack() {
        http = listen(port);
    }

    /** The requests so far, oldest first. */
    public List<Question> questions() {
        return questions;
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.add(
                new Question(exchange.getRequestURI(), header(exchange, "Accept"), header(exchange, "Authorization")));
        try (exchange) {
            manner.answer(exchange);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of(NOTHING)).get(0);
    }

    private void rest(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
