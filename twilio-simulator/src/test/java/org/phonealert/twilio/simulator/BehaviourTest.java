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
    void phone_out_of_reach_fails() throws Exception {
        simulator.phone(ALICE).isOutOfReach();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.FAILED);
    }

    @Test
    void phone_that_is_not_answered_rings_until_the_timeout() throws Exception {
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
    void voicemail_answers_presses_nothing_and_is_noticed() throws Exception {
        simulator.phone(ALICE).isVoicemail();

        call(ALICE, "MachineDetection", "Enable");

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(ended(ALICE).keys()).isEmpty();
        assertThat(ended(ALICE).answeredBy()).contains(AnsweredBy.MACHINE);
        assertThat(application.hits("/words").get(0).field("AnsweredBy")).isEqualTo("machine_start");
    }

    @Test
    void short_timeout_beats_the_voicemail() throws Exception {
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
    void nobody_is_detected_when_it_was_not_asked() throws Exception {
        simulator.phone(ALICE).isVoicemail();

        call(ALICE);

        assertThat(ended(ALICE).answeredBy()).isEmpty();
    }

    @Test
    void detection_in_the_background_is_told_at_its_own_address() throws Exception {
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
    void person_answers_presses_and_hangs_up() throws Exception {
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
    void phone_has_no_other_keys() {
        assertThatThrownBy(() -> simulator.phone(ALICE).answersAndPresses("x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
