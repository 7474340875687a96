package org.phonealert.twilio.simulator;

import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.phone.AnsweredBy;
import org.phonealert.twilio.simulator.phone.CallStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class BehaviourTest extends SimulatorTest {
    @Test
    void busy_phone_does_not_ring() throws Exception {
        simulator.phone(ALICE).isBusy();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.BUSY);
        assertThat(ended(ALICE).hasRung()).isFalse();
        assertThat(application.awaitHits("/status", 2))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("initiated", "busy");
    }

    @Test
    void call_to_a_phone_out_of_reach_fails() throws Exception {
        simulator.phone(ALICE).isOutOfReach();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.FAILED);
    }

    @Test
    void phone_without_an_answer_rings_until_the_timeout() throws Exception {
        simulator.phone(ALICE).doesNotAnswer();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(application.awaitHits("/status", 3))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("initiated", "ringing", "no-answer");
        assertThat(application.hits("/words")).isEmpty();
    }

    @Test
    void rejected_call_ends_as_busy() throws Exception {
        simulator.phone(ALICE).rejects();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.BUSY);
        assertThat(ended(ALICE).hasRung()).isTrue();
    }

    @Test
    void voicemail_answers_presses_no_key_and_is_detected_as_a_machine() throws Exception {
        simulator.phone(ALICE).isVoicemail();

        call(ALICE, "MachineDetection", "Enable");

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(ended(ALICE).keys()).isEmpty();
        assertThat(ended(ALICE).answeredBy()).contains(AnsweredBy.MACHINE);
        assertThat(application.hits("/words").get(0).field("AnsweredBy")).isEqualTo("machine_start");
    }

    @Test
    void short_timeout_ends_the_call_before_the_voicemail_answers() throws Exception {
        simulator.phone(ALICE).isVoicemail();

        api.post(
                "Calls.json",
                "To",
                ALICE,
                "From",
                SimulatorSettings.OUTGOING_NUMBER,
                "Timeout",
                "15",
                "Url",
                application.url("/words"));

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.NO_ANSWER);
    }

    @Test
    void machine_detection_runs_only_when_it_is_requested() throws Exception {
        simulator.phone(ALICE).isVoicemail();

        call(ALICE);

        assertThat(ended(ALICE).answeredBy()).isEmpty();
    }

    @Test
    void asynchronous_machine_detection_is_sent_to_its_own_url() throws Exception {
        simulator.phone(ALICE).listensToTheEnd();

        call(
                ALICE,
                "MachineDetection",
                "Enable",
                "AsyncAmd",
                "true",
                "AsyncAmdStatusCallback",
                application.url("/amd"));

        assertThat(application.awaitHits("/amd", 1).get(0).field("AnsweredBy")).isEqualTo("human");
        assertThat(ended(ALICE).words()).containsExactly("Bonjour");
    }

    @Test
    void person_answers_presses_a_key_and_hangs_up() throws Exception {
        application.answers("/words", "<Response><Gather><Say>Press a key.</Say></Gather></Response>");
        simulator.phone(ALICE).manual();
        call(ALICE);
        await().until(() -> last(ALICE).status() == CallStatus.RINGING);

        simulator.phone(ALICE).answer();
        await().until(() -> !last(ALICE).words().isEmpty());
        simulator.phone(ALICE).press("2");
        simulator.phone(ALICE).hangUp();

        assertThat(ended(ALICE).keys()).containsExactly("2");
        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void key_that_no_phone_has_is_refused() {
        assertThatThrownBy(() -> simulator.phone(ALICE).answersAndPresses("x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
