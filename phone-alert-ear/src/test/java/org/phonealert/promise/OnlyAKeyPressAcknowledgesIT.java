package org.phonealert.promise;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** A voicemail, a busy line or a person who only listens does not acknowledge the alert. */
@Promise
class OnlyAKeyPressAcknowledgesIT {
    @BeforeEach
    void alice_before_bruno() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(BRUNO).answersAndPresses("1");
    }

    @Test
    void voicemail_does_not_acknowledge() {
        phone(ALICE).isVoicemail();

        brunoAcknowledgesAfterAlice("db01/voicemail", "NO_KEY");
    }

    @Test
    void a_busy_line_passes_the_alert_to_the_next_operator() {
        phone(ALICE).isBusy();

        brunoAcknowledgesAfterAlice("db01/busy", "BUSY");
    }

    @Test
    void a_declined_call_passes_the_alert_to_the_next_operator() {
        phone(ALICE).rejects();

        brunoAcknowledgesAfterAlice("db01/declined", "BUSY");
    }

    @Test
    void a_phone_out_of_reach_passes_the_alert_to_the_next_operator() {
        phone(ALICE).isOutOfReach();

        brunoAcknowledgesAfterAlice("db01/out-of-reach", "FAILED");
    }

    @Test
    void a_key_without_meaning_does_not_acknowledge() {
        phone(ALICE).answersAndPresses("7");

        brunoAcknowledgesAfterAlice("db01/wrong-key", "NO_KEY");
    }

    private static void brunoAcknowledgesAfterAlice(String monitor, String stateOfAlice) {
        OpenAlert alert = trigger(monitor, "replication stopped");

        assertThat(alert.awaitState("ACKNOWLEDGED").at("/acknowledgement/by").asText())
                .isEqualTo(BRUNO.fullName());
        assertThat(alert.notifications(ALICE)).containsExactly(stateOfAlice);
    }
}
