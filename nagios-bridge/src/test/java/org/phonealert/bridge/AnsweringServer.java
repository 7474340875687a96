package org.phonealert.bridge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server of another program: it remembers what it was asked, and answers as a test says. */
public final class AnsweringServer implements AutoCloseable {
    private final List<String> headers;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body;

    private AnsweringServer(String body, List<String> headers) {
        this.body = body;
        this.headers = headers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Opens it.
     *
     * @param body of each answer until the test says another
     * @param headers the headers to remember of each request
     */
    public static AnsweringServer open(String body, String... headers) {
        return new AnsweringServer(body, List.of(headers));
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The status of the answers from now on. */
    public void status(int code) {
        status = code;
    }

    /** The body of the answers from now on. */
    public void body(String text) {
        body = text;
    }

    /** Each request: method and path, the headers that it remembers, the body; between them {@code |}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(Stream.of(
                        Stream.of(exchange.getRequestMethod() + " " + exchange.getRequestURI()),
                        headers.stream()
                                .map(name -> String.valueOf(
                                        exchange.getRequestHeaders().getFirst(name))),
                        Stream.of(text))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" | ")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
