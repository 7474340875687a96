package org.phonealert.twilio.simulator;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.call.CallEvent;
import org.phonealert.twilio.simulator.call.VoiceRequest;
import org.phonealert.twilio.simulator.phone.CallStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class FaultTest extends SimulatorTest {
    private static final Duration LATE = Duration.ofMillis(1500);

    @BeforeEach
    void alice_answers() {
        simulator.phone(ALICE).listensToTheEnd();
    }

    @Test
    void request_with_an_internal_error_makes_no_call() throws Exception {
        simulator.faults().next(1).internalError();

        assertThat(call(ALICE).status()).isEqualTo(500);
        assertThat(simulator.calls()).isEmpty();
        assertThat(call(ALICE).status()).isEqualTo(201);
    }

    @Test
    void as_many_requests_are_unavailable_as_injected() throws Exception {
        simulator.faults().next(2).unavailable();

        assertThat(call(ALICE).status()).isEqualTo(503);
        assertThat(call(ALICE).status()).isEqualTo(503);
        assertThat(call(ALICE).status()).isEqualTo(201);
    }

    @Test
    void list_of_calls_fails_only_with_faults_of_any_kind() throws Exception {
        simulator.faults().next(1).internalError();
        assertThat(api.get("Calls.json").status()).isEqualTo(200);

        simulator.faults().nextOfAnyKind(1).unavailable();
        assertThat(api.get("Calls.json").status()).isEqualTo(503);
        assertThat(api.get("Calls.json").status()).isEqualTo(200);
    }

    @Test
    void too_many_requests_have_the_error_code_of_twilio() throws Exception {
        simulator.faults().next(1).tooManyRequests();

        ApiClient.Result refused = call(ALICE);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo(20429);
        assertThat(refused.body().path("more_info").asText()).endsWith("/20429");
        assertThat(refused.body().path("status").asInt()).isEqualTo(429);
    }

    @Test
    void number_is_refused_until_the_faults_are_cleared() throws Exception {
        simulator.faults().to(ALICE).refused(21215);

        assertThat(call(ALICE).code()).isEqualTo(21215);
        assertThat(call(ALICE).code()).isEqualTo(21215);
        simulator.faults().clear();
        assertThat(call(ALICE).status()).isEqualTo(201);
    }

    @Test
    void accepted_call_rings_without_an_answer_to_the_request() {
        simulator.faults().next(1).neverAnswered();

        assertThatThrownBy(() -> call(ApiClient.impatient(simulator), ALICE)).isInstanceOf(HttpTimeoutException.class);
        assertThat(ended(ALICE).words()).containsExactly("Bonjour");
    }

    @Test
    void accepted_call_rings_despite_an_error_answer() throws Exception {
        simulator.faults().next(1).internalErrorAfterAccepting();

        assertThat(call(ALICE).status()).isEqualTo(500);
        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void lost_connection_before_accepting_makes_no_call() {
        simulator.faults().next(1).connectionLostBeforeAccepting();

        assertThatThrownBy(() -> call(ALICE)).isInstanceOf(IOException.class);
        assertThat(simulator.calls()).isEmpty();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void accepted_call_rings_despite_a_lost_connection() {
        simulator.faults().next(1).connectionLostAfterAccepting();

        assertThatThrownBy(() -> call(ALICE)).isInstanceOf(IOException.class);
        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void callbacks_arrive_twice() throws Exception {
        simulator.faults().callbacks().duplicated();

        call(ALICE);

        assertThat(application.awaitHits("/status", 8))
                .extracting(hit -> hit.field("SequenceNumber"))
                .containsExactly("0", "0", "1", "1", "2", "2", "3", "3");
    }

    @Test
    void callbacks_arrive_in_reverse_order() throws Exception {
        simulator.faults().callbacksOf(ALICE).reordered();

        call(ALICE);

        assertThat(application.awaitHits("/status", 4))
                .extracting(hit -> hit.field("SequenceNumber"))
                .containsExactly("3", "2", "1", "0");
    }

    @Test
    void completed_callback_is_lost() throws Exception {
        simulator.faults().callbacks().lost(CallEvent.COMPLETED);

        call(ALICE);
        ended(ALICE);
        await().until(() -> last(ALICE).callbacks().size() == 3);

        assertThat(application.hits("/status"))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("initiated", "ringing", "in-progress");
    }

    @Test
    void callbacks_arrive_late() throws Exception {
        simulator.faults().callbacks().late(Duration.ofMillis(400));

        call(ALICE);
        Instant end = ended(ALICE).endedAt().orElseThrow();
        application.awaitHits("/status", 4);
        await().until(() -> last(ALICE).callbacks().size() == 4);

        assertThat(last(ALICE).callbacks().get(3).at()).isAfter(end.plusMillis(350));
    }

    @Test
    void forged_callback_has_a_wrong_signature() throws Exception {
        String sid = call(ALICE).sid();
        ended(ALICE);

        assertThat(simulator.forgeCallback(sid, CallStatus.COMPLETED)).isEqualTo(403);
        assertThat(application.hits("/status")).anyMatch(hit -> !hit.isSigned());
    }

    @Test
    void late_requests_about_earlier_calls_are_not_sent_after_a_reset() throws Exception {
        simulator
                .faults()
                .callbacks(
                        CallEvent.INITIATED,
                        CallEvent.RINGING,
                        CallEvent.ANSWERED,
                        CallEvent.COMPLETED,
                        VoiceRequest.WORDS)
                .late(LATE);
        call(ALICE);
        await().until(() -> last(ALICE).status() == CallStatus.IN_PROGRESS);

        simulator.reset();
        simulator.faults().callbacks().late(LATE);
        String current = call(ALICE).sid();

        assertThat(application.awaitHits("/status", 3))
                .extracting(hit -> hit.field("CallSid"))
                .containsOnly(current);
        assertThat(application.hits("/words")).isEmpty();
    }
}
