package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** No call starts after its alert is acknowledged or resolved, and one intended call is one ring. */
@Promise
class NoPhoneRingsForNothingIT {
    @Test
    void no_one_is_called_after_the_acknowledgement() {
        SetUp.oneAfterAnother(ALICE).thenAfterMinutes(5, BRUNO).apply();
        phone(ALICE).answersAndPresses("1");
        OpenAlert alert = trigger("app01/ack", "queue is full");
        alert.awaitState("ACKNOWLEDGED");

        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(30));

        staysSilent(BRUNO);
    }

    @Test
    void no_one_is_called_after_the_alert_resolves() {
        SetUp.oneAfterAnother(ALICE).thenAfterMinutes(5, BRUNO).apply();
        phone(ALICE).doesNotAnswer();
        OpenAlert alert = trigger("app01/ok", "queue is full");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::isOver));
        TestBed.source().recover("app01/ok");
        alert.awaitState("RESOLVED");

        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(30));

        staysSilent(BRUNO);
    }

    @Test
    void a_recovery_resolves_the_alert_and_stops_the_ringing_phone() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        OpenAlert alert = trigger("app01/recovery", "queue is full");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));

        JsonNode answer = TestBed.source().recover("app01/recovery");

        assertThat(answer.path("result").asText()).isEqualTo("resolved");
        alert.awaitState("RESOLVED");
        await("the ringing stops").until(() -> phone(ALICE).calls().get(0).status() == CallStatus.CANCELED);
        assertThat(phone(BRUNO).calls()).isEmpty();
    }

    @Test
    void a_problem_overtaken_by_its_recovery_rings_no_phone_and_the_next_problem_does() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        Instant began = TestBed.phoneAlert().now().minusSeconds(3);
        JsonNode recovery = send("RESOLVE", "app01/overtaken", began.plusSeconds(1));

        JsonNode late = send("TRIGGER", "app01/overtaken", began);
        JsonNode next = send("TRIGGER", "app01/overtaken", began.plusSeconds(2));

        assertThat(recovery.path("result").asText()).isEqualTo("ignored");
        assertThat(late.path("result").asText()).isEqualTo("ignored");
        assertThat(next.path("result").asText()).isEqualTo("opened");
        TestBed.alert(next.path("alertId").asLong()).awaitState("ACKNOWLEDGED");
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void simultaneous_problems_and_recoveries_leave_no_alert_open() {
        SetUp.oneAfterAnother(ALICE).onlyFor("nothing of this test").apply();
        Instant began = TestBed.phoneAlert().now().minusSeconds(10);
        ExecutorService senders = Executors.newFixedThreadPool(24);

        List<CompletableFuture<JsonNode>> answers = IntStream.range(0, 120)
                .mapToObj("app01/at-once-%d"::formatted)
                .flatMap(key -> Stream.of(
                        CompletableFuture.supplyAsync(() -> send("RESOLVE", key, began.plusSeconds(1)), senders),
                        CompletableFuture.supplyAsync(() -> send("TRIGGER", key, began), senders)))
                .toList();

        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.path("alertId"))
                        .filter(JsonNode::isNumber)
                        .distinct()
                        .filter(alert -> !TestBed.alert(alert.asLong()).state().equals("RESOLVED")))
                .isEmpty();
        senders.shutdown();
    }

    private static JsonNode send(String type, String key, Instant at) {
        return TestBed.source()
                .post("/events", "{\"type\":\"%s\",\"dedupKey\":\"%s\",\"occurredAt\":\"%s\"}".formatted(type, key, at))
                .json();
    }

    @Test
    void an_acknowledgement_by_api_stops_the_ringing_phone() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        OpenAlert alert = trigger("app01/elsewhere", "queue is full");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));

        JsonNode acknowledged = TestBed.phoneAlert().acknowledge(alert.id(), BRUNO.fullName());

        assertThat(acknowledged.at("/acknowledgement/via").asText()).isEqualTo("API");
        await("the ringing stops").until(() -> phone(ALICE).calls().get(0).status() == CallStatus.CANCELED);
        assertThat(phone(BRUNO).calls()).isEmpty();
    }

    @Test
    void a_replayed_event_is_ignored() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        String event = "{\"type\":\"TRIGGER\",\"eventId\":\"replayed-1\",\"dedupKey\":\"app01/replay\"}";
        JsonNode first = TestBed.source().post("/events", event).json();
        OpenAlert alert = TestBed.alert(first.path("alertId").asLong());
        alert.awaitState("ACKNOWLEDGED");
        TestBed.phoneAlert().resolve(alert.id());

        JsonNode second = TestBed.source().post("/events", event).json();

        assertThat(first.path("result").asText()).isEqualTo("opened");
        assertThat(second.path("result").asText()).isEqualTo("ignored");
        assertThat(alert.state()).isEqualTo("RESOLVED");
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void a_duplicate_updates_the_open_alert_and_rings_no_phone_again() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).doesNotAnswer();
        OpenAlert alert = trigger("app01/duplicate", "queue is full");
        alert.awaitHistory("EXHAUSTED");

        JsonNode again = TestBed.source().trigger("app01/duplicate", "queue is fuller");

        assertThat(again.path("result").asText()).isEqualTo("updated");
        assertThat(again.path("alertId").asLong()).isEqualTo(alert.id());
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void simultaneous_events_open_one_alert_and_ring_once() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        List<CompletableFuture<JsonNode>> senders = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> TestBed.source().trigger("app01/together", "queue is full")))
                .toList();

        List<JsonNode> answers = senders.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .extracting(answer -> answer.path("alertId").asLong())
                .containsOnly(answers.get(0).path("alertId").asLong());
        assertThat(answers)
                .filteredOn(answer -> answer.path("result").asText().equals("opened"))
                .hasSize(1);
        OpenAlert alert = TestBed.alert(answers.get(0).path("alertId").asLong());
        alert.awaitState("ACKNOWLEDGED");
        assertThat(alert.now().path("errors").asInt()).isEqualTo(16);
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    /** The engine polls every second: two silent seconds prove that it starts no call. */
    private static void staysSilent(Person person) {
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> phone(person).calls().isEmpty());
    }
}
