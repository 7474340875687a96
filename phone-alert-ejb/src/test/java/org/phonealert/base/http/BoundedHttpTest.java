package org.phonealert.base.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever is asked can neither keep us waiting nor fill our memory. */
class BoundedHttpTest {
    private static final int MOST = 1000;

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpHandler handler = exchange -> {};
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            handler.handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void an_answer_is_read_to_its_last_byte() throws IOException {
        handler = exchange -> send(exchange, MOST);

        assertThat(ask(Duration.ofSeconds(10)).length).isEqualTo(MOST);
    }

    @Test
    void an_answer_that_is_too_large_is_not_read() {
        handler = exchange -> send(exchange, MOST + 1);

        assertThatThrownBy(() -> ask(Duration.ofSeconds(10))).isInstanceOf(BoundedHttp.TooLargeException.class);
    }

    @Test
    void an_answer_that_begins_and_never_ends_is_given_up() {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        };

        assertThatThrownBy(() -> ask(Duration.ofMillis(500))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void who_is_not_there_does_not_answer() {
        server.stop(0);

        assertThatThrownBy(() -> ask(Duration.ofSeconds(10))).isInstanceOf(IOException.class);
    }

    @Test
    void redirects_come_to_an_end() throws IOException {
        handler = exchange -> {
            exchange.getResponseHeaders().set("Location", "/again" + asked);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        };

        assertThat(new BoundedHttp(Redirect.NORMAL, Duration.ofSeconds(10), MOST)
                        .ask(HttpRequest.newBuilder(address()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asked.get()).isBetween(2, 10);
    }

    private byte[] ask(Duration whole) throws IOException {
        return new BoundedHttp(Redirect.NORMAL, whole, MOST)
                .ask(HttpRequest.newBuilder(address()))
                .body();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void send(HttpExchange exchange, int bytes) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(new byte[bytes]);
        exchange.close();
    }

    private void await() {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
