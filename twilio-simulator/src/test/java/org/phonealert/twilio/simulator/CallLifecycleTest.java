package org.phonealert.twilio.simulator;

import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;

class CallLifecycleTest extends SimulatorTest {
    @Test
    void call_is_answered_and_the_words_are_spoken() throws Exception {
        simulator.phone(ALICE).listensToTheEnd();

        ApiClient.Result created = call(ALICE);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("status").asText()).isEqualTo("queued");
        PhoneCall call = ended(ALICE);
        assertThat(call.sid()).isEqualTo(created.sid());
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(call.words()).containsExactly("Bonjour");
        assertThat(call.utterances().get(0).language()).isEqualTo("fr-FR");
        assertThat(call.utterances().get(0).voice()).isEqualTo("Polly.Lea");
        assertThat(simulator.violations()).isEmpty();
        assertThat(simulator.unexpectedCalls()).isEmpty();
    }

    @Test
    void status_callbacks_are_sent_in_order_and_signed() throws Exception {
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(application.awaitHits("/status", 4)).allMatch(Application.Hit::isSigned);
        assertThat(application.hits("/status"))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(application.hits("/status"))
                .extracting(hit -> hit.field("SequenceNumber"))
                .containsExactly("0", "1", "2", "3");
        assertThat(application.hits("/status").get(3).fields())
                .containsKeys("CallSid", "AccountSid", "From", "To", "Timestamp", "CallDuration", "Duration")
                .containsEntry("Direction", "outbound-api")
                .containsEntry("ApiVersion", "2010-04-01")
                .containsEntry("CallbackSource", "call-progress-events");
    }

    @Test
    void only_the_completed_callback_is_sent_without_a_subscription() throws Exception {
        simulator.phone(ALICE).listensToTheEnd();

        api.post(
                "Calls.json",
                "To",
                ALICE,
                "From",
                SimulatorSettings.OUTGOING_NUMBER,
                "Url",
                application.url("/words"),
                "StatusCallback",
                application.url("/status"));

        assertThat(application.awaitHits("/status", 1))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("completed");
    }

    @Test
    void inline_twiml_needs_no_url() throws Exception {
        simulator.phone(ALICE).listensToTheEnd();

        api.post(
                "Calls.json",
                "To",
                ALICE,
                "From",
                SimulatorSettings.OUTGOING_NUMBER,
                "Twiml",
                "<Response><Say>Hello</Say></Response>");

        assertThat(ended(ALICE).words()).containsExactly("Hello");
    }

    @Test
    void ringing_call_is_cancelled_by_the_application() throws Exception {
        simulator.phone(ALICE).manual();
        String sid = call(ALICE).sid();

        ApiClient.Result answer = api.post("Calls/" + sid + ".json", "Status", "canceled");

        assertThat(answer.body().path("status").asText()).isEqualTo("canceled");
        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.CANCELED);
    }

    @Test
    void call_that_rings_on_a_phone_without_a_behaviour_is_unexpected() throws Exception {
        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(simulator.unexpectedCalls()).extracting(PhoneCall::to).containsExactly(ALICE);
    }

    @Test
    void call_to_an_expected_number_is_not_unexpected() throws Exception {
        simulator.expect(ALICE);

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(simulator.unexpectedCalls()).isEmpty();
    }
}
