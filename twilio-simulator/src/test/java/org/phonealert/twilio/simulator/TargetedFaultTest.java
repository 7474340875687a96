package org.phonealert.twilio.simulator;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.api.RequestKind;
import org.phonealert.twilio.simulator.call.CallEvent;
import org.phonealert.twilio.simulator.call.VoiceRequest;
import org.phonealert.twilio.simulator.phone.CallStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TargetedFaultTest extends SimulatorTest {
    private static final String BRUNO = "+33612345678";
    private static final String QUESTION =
            "<Response><Gather numDigits=\"1\" action=\"/key\"><Say>Press one.</Say></Gather></Response>";
    private static final String THANKS = "<Response><Say>Thank you.</Say><Hangup/></Response>";

    @BeforeEach
    void both_press_a_key() {
        application.answers("/words", QUESTION).answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses("1");
        simulator.phone(BRUNO).answersAndPresses("1");
    }

    @Test
    void next_call_to_one_number_fails_and_calls_to_other_numbers_do_not() throws Exception {
        simulator.faults().next(RequestKind.PLACE, ALICE).unavailable();

        assertThat(call(BRUNO).status()).isEqualTo(201);
        assertThat(simulator.faults().areSpent()).isFalse();
        assertThat(call(ALICE).status()).isEqualTo(503);
        assertThat(simulator.faults().areSpent()).isTrue();
        assertThat(call(ALICE).status()).isEqualTo(201);
    }

    @Test
    void list_of_the_calls_to_one_number_fails_once() throws Exception {
        simulator.faults().next(RequestKind.LIST, ALICE).internalError();

        assertThat(api.get("Calls.json?To=" + escaped(BRUNO)).status()).isEqualTo(200);
        assertThat(api.get("Calls.json?To=" + escaped(ALICE)).status()).isEqualTo(500);
        assertThat(api.get("Calls.json?To=" + escaped(ALICE)).status()).isEqualTo(200);
    }

    @Test
    void fetch_of_a_call_to_one_number_fails_once() throws Exception {
        String path = "Calls/" + call(ALICE).sid() + ".json";
        simulator.faults().next(RequestKind.LOOK, ALICE).tooManyRequests();

        assertThat(api.get("Calls.json").status()).isEqualTo(200);
        assertThat(api.get(path).status()).isEqualTo(429);
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    @Test
    void call_is_stopped_although_the_answer_never_comes() throws Exception {
        simulator.phone(ALICE).manual();
        String sid = call(ALICE).sid();
        simulator.faults().next(RequestKind.STOP, ALICE).neverAnswered();

        assertThatThrownBy(() -> ApiClient.impatient(simulator).post("Calls/" + sid + ".json", "Status", "canceled"))
                .isInstanceOf(HttpTimeoutException.class);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.CANCELED);
    }

    @Test
    void one_event_arrives_twice() throws Exception {
        simulator.faults().callbacksOf(ALICE, CallEvent.RINGING).duplicated();

        call(ALICE);

        assertThat(application.awaitHits("/status", 5))
                .extracting(hit -> hit.field("SequenceNumber"))
                .containsExactly("0", "1", "1", "2", "3");
    }

    @Test
    void one_event_arrives_after_the_end() throws Exception {
        simulator.faults().callbacksOf(ALICE, CallEvent.ANSWERED).reordered();

        call(ALICE);

        assertThat(application.awaitHits("/status", 4))
                .extracting(hit -> hit.field("SequenceNumber"))
                .containsExactly("0", "1", "3", "2");
    }

    @Test
    void one_late_event_is_overtaken_by_the_others() throws Exception {
        simulator.faults().callbacksOf(ALICE, CallEvent.INITIATED).late(Duration.ofMillis(400));

        call(ALICE);

        assertThat(application.awaitHits("/status", 4))
                .extracting(hit -> hit.field("SequenceNumber"))
                .containsExactly("1", "2", "3", "0");
    }

    @Test
    void one_event_is_lost() throws Exception {
        simulator.faults().callbacksOf(ALICE, CallEvent.RINGING).lost();

        call(ALICE);

        assertThat(application.awaitHits("/status", 3))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("initiated", "in-progress", "completed");
    }

    @Test
    void document_is_fetched_twice_and_executed_once() throws Exception {
        simulator.faults().callbacksOf(ALICE, VoiceRequest.WORDS).duplicated();

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Press one.", "Thank you.");
        assertThat(application.awaitHits("/words", 2)).hasSize(2);
    }

    @Test
    void lost_request_for_the_document_ends_the_call_without_a_violation() throws Exception {
        simulator.faults().callbacksOf(ALICE, VoiceRequest.WORDS).lost();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(ended(ALICE).words()).singleElement().asString().contains("application error");
        assertThat(application.hits("/words")).isEmpty();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void request_with_the_key_arrives_late_or_twice() throws Exception {
        simulator.faults().callbacksOf(ALICE, VoiceRequest.KEY).duplicated();
        simulator.faults().callbacksOf(BRUNO, VoiceRequest.KEY).late(Duration.ofMillis(300));

        call(ALICE);
        call(BRUNO);

        assertThat(ended(ALICE).words()).endsWith("Thank you.");
        assertThat(ended(BRUNO).words()).endsWith("Thank you.");
        assertThat(application.awaitHits("/key", 3)).allMatch(Application.Hit::isSigned);
    }

    @Test
    void request_can_be_sent_without_a_signature() throws Exception {
        String sid = call(ALICE).sid();
        ended(ALICE);

        assertThat(simulator.sendUnsigned(application.url("/status"), Map.of("CallSid", sid)))
                .isEqualTo(403);
    }

    @Test
    void callback_can_be_sent_that_names_another_call() throws Exception {
        String first = call(ALICE).sid();
        String second = call(BRUNO).sid();
        ended(ALICE);
        ended(BRUNO);

        assertThat(simulator.misdirectCallback(first, second, CallStatus.BUSY)).isEqualTo(200);

        assertThat(application.hits("/status")).anySatisfy(hit -> {
            assertThat(hit.isSigned()).isTrue();
            assertThat(hit.field("CallSid")).isEqualTo(second);
            assertThat(hit.field("CallStatus")).isEqualTo("busy");
        });
    }

    @Test
    void call_is_found_by_its_sid() throws Exception {
        String sid = call(ALICE).sid();
        ended(ALICE);

        assertThat(simulator.call(sid)).contains(last(ALICE));
        assertThat(simulator.call("CA" + "0".repeat(32))).isEmpty();
    }

    @Test
    void targeted_faults_are_cleared_with_all_others() throws Exception {
        simulator.faults().next(RequestKind.PLACE, ALICE).unavailable();
        simulator.faults().callbacksOf(ALICE, CallEvent.RINGING).lost();

        simulator.faults().clear();

        assertThat(call(ALICE).status()).isEqualTo(201);
        await().until(() -> last(ALICE).callbacks().size() == 4);
    }

    private static String escaped(String number) {
        return number.replace("+", "%2B");
    }
}
