package org.phonealert.base.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.base.http.NoAnswerException.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every request ends in time and within its memory, and a request that changes something is sent once. */
class BoundedHttpTest {
    private static final int MOST = 1000;
    private static final Duration PATIENT = Duration.ofSeconds(10);

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
    void an_answer_is_read_to_its_last_byte() throws NoAnswerException {
        handler = exchange -> send(exchange, 200, MOST);

        assertThat(ask(PATIENT).body()).hasSize(MOST);
    }

    @Test
    void an_error_is_an_answer_with_its_body() throws NoAnswerException {
        handler = exchange -> send(exchange, 503, 3);

        assertThat(ask(PATIENT).statusCode()).isEqualTo(503);
        assertThat(ask(PATIENT).body()).hasSize(3);
    }

    @Test
    void an_answer_that_is_too_large_is_not_read() {
        handler = exchange -> send(exchange, 200, MOST + 1);

        assertThatNoAnswerComes(PATIENT, Kind.TOO_LARGE, "the answer is longer than 1000 bytes");
    }

    @Test
    void an_answer_that_begins_and_never_ends_is_given_up() {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        };

        assertThatNoAnswerComes(Duration.ofMillis(500), Kind.TOO_SLOW, "no whole answer within 500 ms");
    }

    @Test
    void an_answer_that_never_begins_is_given_up() {
        handler = exchange -> await();

        assertThatNoAnswerComes(Duration.ofSeconds(1), Kind.TOO_SLOW, "no whole answer within 1 s");
    }

    @Test
    void a_stopped_server_does_not_answer() {
        server.stop(0);

        NoAnswerException none = assertThatNoAnswerComes(
                PATIENT, Kind.NO_CONNECTION, "the connection is refused, or there is no way to the host");

        assertThat(none.mayHaveArrived()).isFalse();
        assertThat(none.technicalName()).isEqualTo("ConnectException");
    }

    @Test
    void an_unknown_host_does_not_answer() {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> BoundedHttp.within(limits(PATIENT))
                        .send(HttpRequest.newBuilder(URI.create("http://nobody.invalid/"))))
                .satisfies(none -> assertThat(none.kind()).isEqualTo(Kind.NO_CONNECTION))
                .withMessage("no host of this name is known");
    }

    @Test
    void a_request_that_changes_something_is_sent_once_although_the_server_hangs_up() {
        handler = HttpExchange::close;

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> BoundedHttp.within(limits(PATIENT))
                        .send(HttpRequest.newBuilder(address()).POST(BodyPublishers.ofString("x"))))
                .satisfies(none -> assertThat(none.kind()).isEqualTo(Kind.BROKEN))
                .satisfies(none -> assertThat(none.mayHaveArrived()).isTrue());
        assertThat(asked).hasValue(1);
    }

    /** The JDK's client asks once more on a new connection. */
    @Test
    void a_read_request_is_sent_twice_at_most_when_the_server_hangs_up() {
        handler = HttpExchange::close;

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> ask(PATIENT))
                .satisfies(none -> assertThat(none.kind()).isEqualTo(Kind.BROKEN));
        assertThat(asked.get()).isBetween(1, 2);
    }

    @Test
    void a_redirect_is_an_answer() throws NoAnswerException {
        handler = exchange -> redirect(exchange, "/again");

        assertThat(ask(PATIENT).statusCode()).isEqualTo(302);
        assertThat(asked).hasValue(1);
    }

    @Test
    void only_so_many_redirects_are_followed() throws NoAnswerException {
        handler = exchange -> redirect(exchange, "/again" + asked);

        assertThat(BoundedHttp.followingRedirects(limits(PATIENT))
                        .send(HttpRequest.newBuilder(address()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asked.get()).isBetween(2, 10);
    }

    private NoAnswerException assertThatNoAnswerComes(Duration whole, Kind kind, String reason) {
        NoAnswerException none = catchThrowableOfType(NoAnswerException.class, () -> ask(whole));
        assertThat(none.kind()).isEqualTo(kind);
        assertThat(none.reason()).isEqualTo(reason);
        return none;
    }

    private HttpResponse<byte[]> ask(Duration whole) throws NoAnswerException {
        return BoundedHttp.within(limits(whole)).send(HttpRequest.newBuilder(address()));
    }

    private static HttpLimits limits(Duration whole) {
        return new HttpLimits(whole, MOST);
    }

    private static void redirect(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void send(HttpExchange exchange, int status, int bytes) throws IOException {
        exchange.sendResponseHeaders(status, 0);
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
