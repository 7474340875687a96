package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** The balance is the sum of the entries and never negative, and test calls are free. */
@Promise
@OnEveryDatabase
class TheLedgerIsExactIT {
    private final PhoneAlert phoneAlert = TestBed.phoneAlert();

    @Test
    void an_answered_call_is_one_entry_and_the_balance_is_the_sum_of_the_entries() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        long before = balance();

        OpenAlert alert = trigger("bill01/call", "disk full");
        alert.awaitState("ACKNOWLEDGED");

        await("the call is settled").until(() -> reserved() == 0);
        assertThat(balance()).isEqualTo(before - 1);
        assertThat(balance()).isEqualTo(sumOfEntries());
        JsonNode entry = lastEntry();
        assertThat(entry.path("kind").asText()).isEqualTo("CALL");
        assertThat(entry.path("credits").asLong()).isEqualTo(-1);
        assertThat(entry.path("notificationId").asLong())
                .isEqualTo(alert.now().at("/notifications/0/id").asLong());
    }

    @Test
    void a_test_call_is_free() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        long before = balance();

        long notification = phoneAlert.testCall(ALICE.fullName());

        await("the test call is over")
                .until(() -> !phoneAlert
                        .notification(notification)
                        .path("endedAt")
                        .asText("null")
                        .equals("null"));
        assertThat(phone(ALICE).calls()).hasSize(1);
        assertThat(balance()).isEqualTo(before);
        assertThat(reserved()).isZero();
    }

    @Test
    void a_top_up_is_an_entry() {
        long before = balance();

        assertThat(phoneAlert
                        .post("/credits/top-ups", "{\"credits\":100,\"reference\":\"PO 17\"}")
                        .status())
                .isEqualTo(201);

        assertThat(balance()).isEqualTo(before + 100);
        assertThat(balance()).isEqualTo(sumOfEntries());
        assertThat(lastEntry().path("reference").asText()).isEqualTo("PO 17");
    }

    @Test
    void calls_beyond_the_credits_are_recorded_and_the_balance_is_never_negative() {
        long before = balance();
        // calls to Poland cost two credits each
        List<String> numbers = IntStream.range(0, Math.toIntExact(before / 2) + 3)
                .mapToObj(i -> "+4851234%04d".formatted(i))
                .toList();
        SetUp.crowd(numbers).apply();
        numbers.forEach(number -> TestBed.simulator().phone(number).listensToTheEnd());

        OpenAlert alert = trigger("bill01/crowd", "disk full");

        await("every operator was called or is recorded as not called")
                .atMost(Duration.ofMinutes(2))
                .until(() -> alert.now()
                                .path("notifications")
                                .valueStream()
                                .filter(one -> List.of("NO_KEY", "UNDELIVERABLE")
                                        .contains(one.path("state").asText()))
                                .count()
                        == numbers.size());
        assertThat(alert.now()
                        .path("notifications")
                        .valueStream()
                        .filter(one -> one.path("state").asText().equals("UNDELIVERABLE")))
                .hasSize(3);
        assertThat(alert.detail("NOT_CALLED")).containsIgnoringCase("credit");
        await("all calls are settled").until(() -> reserved() == 0);
        assertThat(balance()).isBetween(0L, 1L);
        assertThat(balance()).isEqualTo(sumOfEntries());
        assertThat(phoneAlert.creditEntries())
                .allSatisfy(entry -> assertThat(entry.path("balance").asLong()).isNotNegative());
        phoneAlert.post("/credits/top-ups", "{\"credits\":1000,\"reference\":\"for the other tests\"}");
    }

    @Test
    void a_postponed_call_that_is_no_longer_needed_gives_its_credits_back() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        TestBed.simulator().faults().next(1).tooManyRequests();
        long before = balance();

        OpenAlert alert = trigger("bill01/put-off", "disk full");
        await("the carrier has refused once")
                .until(() -> !TestBed.simulator().requests().isEmpty());
        phoneAlert.acknowledge(alert.id(), ALICE.fullName());

        await("the credits are back").until(() -> reserved() == 0);
        assertThat(balance()).isEqualTo(before);
        assertThat(phone(ALICE).calls()).isEmpty();
    }

    @Test
    void a_call_hung_up_and_answered_at_the_same_moment_is_charged_once() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        long before = balance();
        OpenAlert alert = trigger("bill01/late-answer", "disk full");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));
        phoneAlert.acknowledge(alert.id(), ALICE.fullName());
        await("the call is recorded as over")
                .until(() -> alert.notifications(ALICE).contains("CANCELLED") && reserved() == 0);
        assertThat(balance()).isEqualTo(before);

        PhoneCall call = phone(ALICE).calls().get(0);
        assertThat(TestBed.simulator().sendCallback(call.sid(), CallStatus.IN_PROGRESS))
                .isEqualTo(204);
        assertThat(TestBed.simulator().sendCallback(call.sid(), CallStatus.COMPLETED))
                .isEqualTo(204);

        assertThat(balance()).isEqualTo(before - 1);
        assertThat(balance()).isEqualTo(sumOfEntries());
        assertThat(alert.notifications(ALICE)).containsExactly("CANCELLED");
        assertThat(alert.detail("CALL_ANSWERED")).contains("CANCELLED");
    }

    private long balance() {
        return phoneAlert.credits().path("balance").asLong();
    }

    private long reserved() {
        return phoneAlert.credits().path("reserved").asLong();
    }

    private long sumOfEntries() {
        return phoneAlert.creditEntries().stream()
                .mapToLong(entry -> entry.path("credits").asLong())
                .sum();
    }

    private JsonNode lastEntry() {
        return phoneAlert.creditEntries().stream()
                .max((one, other) ->
                        Long.compare(one.path("id").asLong(), other.path("id").asLong()))
                .orElseThrow();
    }
}
