package org.phonealert.alerting.carrier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each call is requested once, and its outcome is reported as it is: a call that may ring is never requested again. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwilioCarrierTest {
    private static final CallRequest REQUEST = new CallRequest(
            "+33634168796",
            "+33176340012",
            URI.create("https://alert.example.org/phone-alert/voice/t0ken"),
            URI.create("https://alert.example.org/phone-alert/voice/t0ken/status"),
            Duration.ofSeconds(25));
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private FakeCarrierServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeCarrierServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_call_that_was_created_is_accepted_under_its_reference() {
        server.answers(201, "{\"sid\":\"CA1\",\"status\":\"queued\"}");

        assertThat(carrier().place(REQUEST)).isEqualTo(new Placement.Accepted("CA1"));
    }

    @Test
    void the_request_has_all_that_the_carrier_needs() {
        server.answers(201, "{\"sid\":\"CA1\",\"status\":\"queued\"}");
        carrier().place(REQUEST);

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .startsWith("POST /2010-04-01/Accounts/AC1/Calls.json ")
                        .contains(
                                "To=%2B33634168796",
                                "From=%2B33176340012",
                                "Url=https%3A%2F%2Falert.example.org%2Fphone-alert%2Fvoice%2Ft0ken",
                                "StatusCallback=https%3A%2F%2Falert.example.org%2Fphone-alert%2Fvoice%2Ft0ken%2Fstatus",
                                "StatusCallbackEvent=initiated",
                                "StatusCallbackEvent=ringing",
                                "StatusCallbackEvent=answered",
                                "StatusCallbackEvent=completed",
                                "Timeout=25"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_server_error_of_the_carrier_is_uncertain_and_not_retried(int status) {
        server.answers(status, "{\"code\":20500,\"message\":\"oops\",\"status\":%d}".formatted(status));

        assertThat(carrier().place(REQUEST)).isInstanceOf(Placement.Uncertain.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void too_many_requests_is_not_sent_and_not_retried() {
        server.answers(429, "{\"code\":20429,\"message\":\"Too Many Requests\",\"status\":429}");

        assertThat(carrier().place(REQUEST)).isInstanceOf(Placement.NotSent.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void a_client_error_is_a_refusal(int status) {
        server.answers(status, "{\"code\":21211,\"message\":\"Invalid 'To'\",\"status\":%d}".formatted(status));

        assertThat(carrier().place(REQUEST))
                .isInstanceOfSatisfying(
                        Placement.Refused.class,
                        refused -> assertThat(refused.error())
                                .isEqualTo(new CarrierError(CarrierCause.WRONG_NUMBER, 21211, "Invalid 'To'")));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 500, 502, 201})
    void an_answer_that_is_no_json_is_never_accepted(int status) {
        server.answers(status, "<html>Bad Gateway</html>");

        assertThat(carrier().place(REQUEST)).isNotInstanceOf(Placement.Accepted.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 201})
    void an_answer_without_a_body_is_uncertain(int status) {
        server.answers(status, "");

        assertThat(carrier().place(REQUEST)).isInstanceOf(Placement.Uncertain.class);
    }

    @Test
    void no_answer_in_time_is_uncertain() {
        server.neverAnswers();

        assertThat(carrier().place(REQUEST)).isInstanceOf(Placement.Uncertain.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_uncertain_in_time() {
        server.stopsInTheMiddleOfTheAnswer();

        assertThat(carrier().place(REQUEST)).isInstanceOf(Placement.Uncertain.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_reset_connection_is_uncertain() throws Exception {
        try (ServerSocket reset = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread resetting = new Thread(() -> resetAll(reset));
            resetting.setDaemon(true);
            resetting.start();

            assertThat(carrier(URI.create("http://127.0.0.1:" + reset.getLocalPort()))
                            .place(REQUEST))
                    .isInstanceOf(Placement.Uncertain.class);
        }
    }

    @Test
    void a_refused_connection_is_not_sent() throws Exception {
        int closedPort;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = closed.getLocalPort();
        }

        assertThat(carrier(URI.create("http://127.0.0.1:" + closedPort)).place(REQUEST))
                .isInstanceOf(Placement.NotSent.class);
    }

    @Test
    void an_unknown_host_is_not_sent() {
        assertThat(carrier(URI.create("http://carrier.invalid")).place(REQUEST)).isInstanceOf(Placement.NotSent.class);
    }

    @Test
    void without_an_account_nothing_is_sent() {
        assertThat(new TwilioCarrier().place(REQUEST)).isInstanceOf(Placement.NotSent.class);
    }

    @Test
    void a_call_is_found_with_its_status() {
        server.answers(200, "{\"sid\":\"CA1\",\"status\":\"no-answer\"}");

        assertThat(carrier().find("CA1")).contains(new CarrierCall("CA1", CallStatus.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiated", "some-day-new"})
    void a_status_that_the_library_does_not_know_counts_as_queued(String status) {
        server.answers(200, "{\"sid\":\"CA1\",\"status\":\"%s\"}".formatted(status));

        assertThat(carrier().find("CA1")).contains(new CarrierCall("CA1", CallStatus.QUEUED));
    }

    @Test
    void a_call_unknown_to_the_carrier_is_not_found() {
        server.answers(404, "{\"code\":20404,\"message\":\"not found\",\"status\":404}");

        assertThat(carrier().find("CA1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void an_error_of_the_carrier_does_not_mean_that_the_call_is_unknown(int status) {
        server.answers(status, "{\"code\":20000,\"message\":\"later\",\"status\":%d}".formatted(status));

        assertThatExceptionOfType(CarrierUnavailableException.class)
                .isThrownBy(() -> carrier().find("CA1"));
        assertThatExceptionOfType(CarrierUnavailableException.class)
                .isThrownBy(() -> carrier().callsTo("+33634168796", Instant.EPOCH));
    }

    @Test
    void only_calls_since_the_instant_are_found() {
        server.answers(200, """
                {"calls":[
                  {"sid":"CA3","status":"queued","date_created":null},
                  {"sid":"CA2","status":"ringing","date_created":"Sun, 22 Nov 2026 03:00:00 +0000"},
                  {"sid":"CA1","status":"completed","date_created":"Sun, 22 Nov 2026 02:59:59 +0000"}],
                 "page":0,"page_size":50,"uri":"/x"}
                """);

        assertThat(carrier().callsTo("+33634168796", Instant.parse("2026-11-22T03:00:00Z")))
                .containsExactly(new CarrierCall("CA3", CallStatus.QUEUED), new CarrierCall("CA2", CallStatus.RINGING));
        assertThat(server.requests()).singleElement().asString().contains("To=%2B33634168796");
    }

    @Test
    void a_cancelled_call_is_not_completed() {
        server.answers(200, "{\"sid\":\"CA1\",\"status\":\"canceled\"}");

        carrier().cancel("CA1");

        assertThat(server.requests()).containsExactly("POST /2010-04-01/Accounts/AC1/Calls/CA1.json Status=canceled");
    }

    private TwilioCarrier carrier() {
        return carrier(server.address());
    }

    private static TwilioCarrier carrier(URI address) {
        return new TwilioCarrier(new CarrierHttp("AC1", "token", address, PATIENCE, PATIENCE));
    }

    private static void resetAll(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                // a part of the answer arrives, and then the connection breaks
                assertThat(socket.getInputStream().read()).isPositive();
                socket.setSoLinger(true, 0);
            } catch (IOException closed) {
                return;
            }
        }
    }
}
