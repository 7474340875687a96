package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** A key press on a phone acknowledges the alert; until then the next phone is called. */
@Promise
@OnEveryDatabase
class OnlyAnAcknowledgementStopsTheCallsIT {
    @Test
    void second_operator_is_called_when_the_first_does_not_press_a_key() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).listensToTheEnd();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("web01/HTTP", "503 Service Unavailable");

        JsonNode acknowledged = alert.awaitState("ACKNOWLEDGED");
        assertThat(acknowledged.at("/acknowledgement/by").asText()).isEqualTo(BRUNO.fullName());
        assertThat(acknowledged.at("/acknowledgement/via").asText()).isEqualTo("PHONE_KEY");
        alert.awaitThat(
                "the results of both calls are recorded",
                any -> alert.notifications(ALICE).equals(List.of("NO_KEY"))
                        && alert.notifications(BRUNO).equals(List.of("CONFIRMED")));
        assertThat(phone(ALICE).calls()).hasSize(1);
        assertThat(phone(BRUNO).calls()).hasSize(1);
        assertThat(call(BRUNO).requestedAt()).isAfter(call(ALICE).endedAt().orElseThrow());
    }

    @Test
    void second_operator_is_called_when_the_first_does_not_answer() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("web02/HTTP", "503 Service Unavailable");

        alert.awaitState("ACKNOWLEDGED");
        assertThat(alert.notifications(ALICE)).containsExactly("NO_ANSWER");
    }

    @Test
    void key_1_acknowledges_and_the_voice_confirms_it_after_the_commit() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        OpenAlert alert = trigger("web03/HTTP", "503 Service Unavailable");
        awaitRinging(ALICE);
        phone(ALICE).answer();
        awaitWords(ALICE, "Bonjour");

        phone(ALICE).press("1");

        awaitWords(ALICE, "Vous avez pris cette alerte en charge");
        assertThat(alert.state()).as("when the confirmation is heard").isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void the_voice_says_what_broke_in_the_operators_language_by_its_spoken_name() {
        SetUp.oneAfterAnother(ALICE)
                .saying("web04/HTTP", "site web, page d'accueil")
                .apply();
        phone(ALICE).answersAndPresses("1");

        trigger("web04/HTTP", "503 Service Unavailable").awaitState("ACKNOWLEDGED");

        assertThat(words(ALICE))
                .contains("site web, page d'accueil", "503 Service Unavailable")
                .doesNotContain("web04/HTTP");
        assertThat(call(ALICE).utterances())
                .allSatisfy(utterance -> assertThat(utterance.language()).isEqualTo("fr-FR"));
    }

    @Test
    void key_2_passes_the_alert_to_the_next_operator() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).answersAndPresses("2");
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("web05/HTTP", "503 Service Unavailable");

        alert.awaitState("ACKNOWLEDGED");
        assertThat(alert.notifications(ALICE)).containsExactly("PASSED");
    }

    @Test
    void star_repeats_the_message() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("*", "1");

        trigger("web06/HTTP", "disque plein").awaitState("ACKNOWLEDGED");

        assertThat(call(ALICE).words().stream().filter(words -> words.contains("disque plein")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void the_second_operator_hears_who_has_already_acknowledged() {
        SetUp.allAtOnce(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        phone(BRUNO).manual();
        OpenAlert alert = trigger("web07/HTTP", "503 Service Unavailable");
        awaitRinging(ALICE);
        awaitRinging(BRUNO);
        phone(ALICE).answer();
        phone(BRUNO).answer();
        awaitWords(ALICE, "Bonjour");
        awaitWords(BRUNO, "Bonjour");

        phone(ALICE).press("1");
        alert.awaitState("ACKNOWLEDGED");
        phone(BRUNO).press("1");

        awaitWords(BRUNO, ALICE.fullName() + " a déjà pris cette alerte en charge");
        assertThat(alert.now().at("/acknowledgement/by").asText()).isEqualTo(ALICE.fullName());
    }

    @Test
    void an_unacknowledged_alert_repeats_the_chain_as_often_as_its_definition_says() {
        SetUp.oneAfterAnother(ALICE, BRUNO).repeats(1).apply();
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).doesNotAnswer();

        OpenAlert alert = trigger("web08/HTTP", "503 Service Unavailable");

        alert.awaitHistory("EXHAUSTED");
        assertThat(phone(ALICE).calls()).hasSize(2);
        assertThat(phone(BRUNO).calls()).hasSize(2);
        assertThat(alert.state()).isEqualTo("TRIGGERED");
    }

    @Test
    void a_level_sends_as_many_reminders_as_it_says() {
        SetUp.oneAfterAnother(ALICE).reminding(1, 5).apply();
        phone(ALICE).doesNotAnswer();
        OpenAlert alert = trigger("web09/HTTP", "503 Service Unavailable");
        await().until(() -> alert.notifications(ALICE).equals(List.of("NO_ANSWER")));

        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(5));

        alert.awaitHistory("EXHAUSTED");
        assertThat(phone(ALICE).calls()).hasSize(2);
    }

    @Test
    void a_level_that_counts_errors_starts_at_its_error() {
        SetUp.oneAfterAnother(ALICE).thenAfterErrors(3, BRUNO).apply();
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");
        OpenAlert alert = trigger("web10/HTTP", "503 Service Unavailable");
        await().until(() -> alert.notifications(ALICE).equals(List.of("NO_ANSWER")));

        trigger("web10/HTTP", "503 Service Unavailable");
        await().until(() -> alert.now().path("errors").asInt() == 2);
        assertThat(phone(BRUNO).calls()).isEmpty();
        trigger("web10/HTTP", "503 Service Unavailable");

        alert.awaitState("ACKNOWLEDGED");
        assertThat(phone(BRUNO).calls()).hasSize(1);
    }

    @Test
    void escalating_by_api_rings_the_next_phone_at_once() {
        SetUp.oneAfterAnother(ALICE).thenAfterMinutes(60, BRUNO).apply();
        phone(ALICE).manual();
        phone(BRUNO).answersAndPresses("1");
        OpenAlert alert = trigger("web11/HTTP", "503 Service Unavailable");
        awaitRinging(ALICE);

        assertThat(TestBed.phoneAlert()
                        .post("/alerts/" + alert.id() + "/escalate", "{}")
                        .status())
                .isEqualTo(200);

        alert.awaitState("ACKNOWLEDGED");
        assertThat(alert.now().at("/acknowledgement/by").asText()).isEqualTo(BRUNO.fullName());
    }

    private static PhoneCall call(Person person) {
        return phone(person).calls().get(0);
    }

    private static void awaitRinging(Person person) {
        await(person + "'s phone rings")
                .until(() -> phone(person).calls().stream().anyMatch(PhoneCall::hasRung));
    }

    private static void awaitWords(Person person, String words) {
        await(person + " hears “" + words + "”").until(() -> words(person).contains(words));
    }

    private static String words(Person person) {
        return String.join(" ", call(person).words());
    }
}
