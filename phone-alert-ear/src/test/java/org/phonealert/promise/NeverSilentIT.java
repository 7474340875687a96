package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** The history of an alert records what keeps a phone from ringing, and the next operator is called at once. */
@Promise
@OnEveryDatabase
class NeverSilentIT {
    @Test
    void an_operator_without_a_number_is_recorded_and_the_next_is_called() {
        SetUp.oneAfterAnother(ALICE, BRUNO).withoutNumber(ALICE).apply();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("net01/no-number", "link down");

        alert.awaitState("ACKNOWLEDGED");
        alert.awaitHistory("NOT_CALLED");
        assertThat(alert.notifications(ALICE)).containsExactly("UNDELIVERABLE");
    }

    @Test
    void an_operator_off_duty_is_not_called_but_the_next_is() {
        SetUp.oneAfterAnother(ALICE, BRUNO).offDuty(ALICE).apply();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("net01/off-duty", "link down");

        assertThat(alert.awaitState("ACKNOWLEDGED").at("/acknowledgement/by").asText())
                .isEqualTo(BRUNO.fullName());
        assertThat(phone(ALICE).calls()).isEmpty();
    }

    @Test
    void the_history_records_that_no_one_is_on_duty() {
        SetUp.oneAfterAnother(ALICE).offDuty(ALICE).apply();

        OpenAlert alert = trigger("net01/nobody", "link down");

        alert.awaitHistory("LEVEL_EMPTY");
        assertThat(alert.state()).isEqualTo("TRIGGERED");
    }

    @Test
    void a_level_with_no_one_on_duty_is_skipped_at_once() {
        SetUp.oneAfterAnother(ALICE).offDuty(ALICE).thenAfterMinutes(5, BRUNO).apply();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("net01/skipped", "link down");

        alert.awaitState("ACKNOWLEDGED");
    }

    @Test
    void the_history_records_that_no_definition_covers_the_monitor() {
        SetUp.oneAfterAnother(ALICE).onlyFor("another/monitor").apply();

        OpenAlert alert = trigger("net01/no-definition", "link down");

        alert.awaitHistory("NO_DEFINITION");
    }

    @Test
    void level_2_is_called_after_5_minutes() {
        SetUp.oneAfterAnother(ALICE).thenAfterMinutes(5, BRUNO).apply();
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");
        OpenAlert alert = trigger("net01/level-2", "link down");
        await().until(() -> alert.notifications(ALICE).contains("NO_ANSWER"));
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(4));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> phone(BRUNO).calls().isEmpty());

        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(1));

        JsonNode acknowledged = alert.awaitState("ACKNOWLEDGED");
        assertThat(acknowledged.at("/acknowledgement/by").asText()).isEqualTo(BRUNO.fullName());
    }

    @Test
    void a_number_refused_by_the_carrier_is_recorded_and_the_next_is_called() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        TestBed.simulator().faults().to(ALICE.number()).refused(21_215);
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("net01/refused", "link down");

        alert.awaitState("ACKNOWLEDGED");
        assertThat(alert.now().path("notifications").get(0).path("error").asText())
                .contains("21215");
    }
}
