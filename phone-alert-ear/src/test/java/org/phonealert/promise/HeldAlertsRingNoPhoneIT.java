package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** No one is called while the source reports a downtime or flapping; the calls go on afterwards. */
@Promise
@OnEveryDatabase
class HeldAlertsRingNoPhoneIT {
    @BeforeEach
    void alice_then_bruno() {
        SetUp.oneAfterAnother(ALICE).thenAfterMinutes(5, BRUNO).apply();
    }

    @Test
    void a_hold_stops_the_ringing_phone_and_no_one_else_is_called() {
        phone(ALICE).manual();
        OpenAlert alert = trigger("held/flapping", "up and down");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));

        JsonNode answer = TestBed.source().say("FLAPPING_BEGINS", "held/flapping");

        assertThat(answer.path("result").asText()).isEqualTo("held");
        await("the ringing stops").until(() -> phone(ALICE).calls().get(0).status() == CallStatus.CANCELED);
        assertThat(alert.awaitHistory("HELD").path("holds")).hasSize(1);
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(30));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> phone(BRUNO).calls().isEmpty());
    }

    @Test
    void the_calls_go_on_when_the_last_hold_ends() {
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");
        OpenAlert alert = trigger("held/both", "up and down");
        TestBed.source().say("FLAPPING_BEGINS", "held/both");
        TestBed.source().say("DOWNTIME_BEGINS", "held/both");
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(30));

        TestBed.source().say("DOWNTIME_ENDS", "held/both");
        assertThat(alert.now().path("holds")).hasSize(1);
        TestBed.source().say("FLAPPING_ENDS", "held/both");
        TestBed.phoneAlert().advanceClock(Duration.ofSeconds(20));

        alert.awaitState("ACKNOWLEDGED");
        assertThat(phone(BRUNO).calls()).hasSize(1);
    }

    @Test
    void a_recovery_right_after_a_hold_rings_no_phone() {
        phone(ALICE).doesNotAnswer();
        OpenAlert alert = trigger("held/recovered", "up and down");
        TestBed.source().say("DOWNTIME_BEGINS", "held/recovered");
        await().until(() -> phone(ALICE).calls().stream().allMatch(PhoneCall::isOver));
        int rung = phone(ALICE).calls().size();

        TestBed.source().say("DOWNTIME_ENDS", "held/recovered");
        TestBed.source().recover("held/recovered");
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(30));

        alert.awaitState("RESOLVED");
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() ->
                        phone(BRUNO).calls().isEmpty() && phone(ALICE).calls().size() == rung);
    }

    @Test
    void the_downtime_of_a_host_holds_its_services_and_no_other_host() {
        phone(ALICE).doesNotAnswer();
        OpenAlert below = trigger("held_50%/disk", "disk full");
        OpenAlert beside = trigger("held_500/disk", "disk full");

        TestBed.source().say("DOWNTIME_BEGINS", "held_50%");

        assertThat(below.now().path("holds")).hasSize(1);
        assertThat(beside.now().path("holds")).isEmpty();
        TestBed.source().say("DOWNTIME_ENDS", "held_50%");
        assertThat(below.now().path("holds")).isEmpty();
    }

    @Test
    void a_held_alert_can_be_acknowledged() {
        phone(ALICE).manual();
        OpenAlert alert = trigger("held/taken", "up and down");
        TestBed.source().say("FLAPPING_BEGINS", "held/taken");

        JsonNode acknowledged = TestBed.phoneAlert().acknowledge(alert.id(), BRUNO.fullName());

        assertThat(acknowledged.path("state").asText()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void the_pages_show_why_a_held_alert_calls_no_one() {
        phone(ALICE).doesNotAnswer();
        OpenAlert alert = trigger("held/told", "up and down");
        TestBed.source().say("FLAPPING_BEGINS", "held/told");
        Visitor visitor = Visitor.administrator();

        assertThat(visitor.page("now.xhtml").text()).contains("Flapping: no calls until the state is stable");
        assertThat(visitor.page("alert.xhtml?id=" + alert.id()).text())
                .contains("Flapping: no calls until the state is stable");
    }

    @Test
    void a_hold_without_an_open_alert_is_ignored() {
        JsonNode answer = TestBed.source().say("DOWNTIME_BEGINS", "held/never-broken");

        assertThat(answer.path("result").asText()).isEqualTo("ignored");
    }

    @Test
    void an_update_changes_the_alert_and_counts_no_error() {
        phone(ALICE).manual();
        OpenAlert alert = trigger("held/worse", "slow");

        JsonNode answer = TestBed.source().say("UPDATE", "held/worse");

        assertThat(answer.path("result").asText()).isEqualTo("updated");
        assertThat(alert.now().path("errors").asInt()).isEqualTo(1);
        assertThat(TestBed.source().say("UPDATE", "held/unknown").path("result").asText())
                .isEqualTo("ignored");
    }
}
