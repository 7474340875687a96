package org.phonealert.promise.alone;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.PromiseOfOwnServers;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.server.MortalServer;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/** Calls stay within the carrier's rate and within the hourly limit of each operator. */
@PromiseOfOwnServers
class CallsLeaveAtTheirPaceIT {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @TempDir
    private static Path folder;

    private static MortalServer server;
    private static PhoneAlert admin;

    @BeforeAll
    static void a_server_with_both_limits() {
        server = MortalServer.start(
                folder, Map.of("phonealert.calls-per-second", "1", "phonealert.calls-per-operator-per-hour", "2"));
        admin = server.awaitReady();
    }

    @AfterAll
    static void stop_the_server() {
        server.close();
    }

    @Test
    void at_one_call_a_second_operators_are_called_one_by_one() {
        List<String> numbers =
                IntStream.range(0, 4).mapToObj(i -> "+3361200%04d".formatted(i)).toList();
        numbers.forEach(number -> TestBed.simulator().phone(number).listensToTheEnd());
        admin.configure(SetUp.crowd(numbers).json());

        OpenAlert alert = trigger("pace01/crowd");
        await("every operator was called")
                .atMost(Duration.ofSeconds(30))
                .until(() -> sent(alert).size() == numbers.size());

        List<Instant> sent = sent(alert);
        assertThat(IntStream.range(1, sent.size()).mapToObj(i -> Duration.between(sent.get(i - 1), sent.get(i))))
                .allMatch(pause -> pause.compareTo(ONE_SECOND) >= 0);
        awaitSilence();
        admin.resolve(alert.id());
    }

    @Test
    void the_next_operator_is_called_when_one_has_reached_the_hourly_limit() {
        phone(ALICE).listensToTheEnd();
        phone(BRUNO).answersAndPresses("1");
        admin.configure(SetUp.oneAfterAnother(ALICE, BRUNO).json());
        trigger("pace01/first").awaitState("ACKNOWLEDGED");
        trigger("pace01/second").awaitState("ACKNOWLEDGED");

        phone(BRUNO).doesNotAnswer();
        OpenAlert third = trigger("pace01/third");

        third.awaitThat(
                "the limit is recorded",
                alert -> alert.path("history")
                        .valueStream()
                        .anyMatch(line -> line.path("type").asText().equals("NOT_CALLED")
                                && line.path("operator").asText().equals(ALICE.fullName())
                                && line.path("detail").asText().startsWith("CALL_LIMIT")));
        assertThat(third.notifications(ALICE)).containsExactly("UNDELIVERABLE");
        assertThat(phone(ALICE).calls()).hasSize(2);

        admin.resolve(third.id());
        admin.advanceClock(Duration.ofHours(1));
        OpenAlert fourth = trigger("pace01/fourth");
        fourth.awaitThat("Alice is called again", alert -> phone(ALICE).calls().size() == 3);
        admin.resolve(fourth.id());
    }

    /** Waits until all calls are over, so that the next test begins with silent phones. */
    private static void awaitSilence() {
        await("all calls are over")
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestBed.simulator().calls().stream().allMatch(PhoneCall::isOver));
    }

    private static OpenAlert trigger(String monitor) {
        JsonNode receipt = admin.as(SetUp.SOURCE_KEY).trigger(monitor, "fan failure");
        return new OpenAlert(admin, receipt.path("alertId").asLong());
    }

    private static List<Instant> sent(OpenAlert alert) {
        return alert.now()
                .path("notifications")
                .valueStream()
                .filter(notification -> notification.hasNonNull("sentAt"))
                .map(notification -> Instant.parse(notification.path("sentAt").asText()))
                .sorted()
                .toList();
    }
}
