package org.phonealert.promise.alone;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.PromiseOfOwnServers;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.server.MortalServer;
import org.phonealert.server.Postgres;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/**
 * The database may stop at any moment: every event that got a 2xx is handled when it is back, and no one has to touch
 * the server.
 */
@PromiseOfOwnServers
class ADatabaseRestartIsSurvivedIT {
    private static final String WHILE_AWAY = """
            {"type":"TRIGGER","eventId":"sent-until-it-was-taken","dedupKey":"db03","monitor":"db03","message":"down"}""";

    @TempDir
    private Path folder;

    @Test
    void a_ringing_a_waiting_and_a_resent_alert_are_all_acknowledged_after_the_restart() throws InterruptedException {
        try (Postgres postgres = Postgres.start(folder.resolve("postgresql"));
                MortalServer server = MortalServer.start(
                        folder.resolve("server"), Map.of("phonealert.ring-time", "PT60S"), postgres.database())) {
            PhoneAlert admin = server.awaitReady();
            PhoneAlert source = admin.as(SetUp.SOURCE_KEY);
            phone(ALICE).manual();
            phone(BRUNO).answersAndPresses("1");
            admin.configure(
                    SetUp.oneAfterAnother(ALICE).thenAfterMinutes(60, BRUNO).json());
            OpenAlert ringing = trigger(source, admin, "db01");
            await("Alice's phone rings")
                    .until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));
            admin.configure(
                    SetUp.oneAfterAnother(BRUNO).thenAfterMinutes(60, ALICE).json());
            TestBed.simulator().faults().next(1).tooManyRequests();
            OpenAlert waiting = trigger(source, admin, "db02");
            await("Bruno's call is postponed")
                    .until(() ->
                            waiting.now().at("/notifications/0/error").asText().contains("429"));

            postgres.stopHard();

            await("the server reports that it is not ready").until(() -> ready(admin) == 503);
            assertThat(admin.get("/phone-alert/health/live").status()).isEqualTo(200);
            assertThat(isAccepted(source, WHILE_AWAY)).isFalse();

            postgres.startAgain();

            await("the server is ready again").atMost(Duration.ofSeconds(60)).until(() -> ready(admin) == 200);
            phone(ALICE).answer();
            await("Alice hears the words")
                    .until(() -> !phone(ALICE).calls().get(0).words().isEmpty());
            phone(ALICE).press("1");
            ringing.awaitState("ACKNOWLEDGED");
            waiting.awaitState("ACKNOWLEDGED");
            assertThat(isAccepted(source, WHILE_AWAY)).isTrue();
            assertThat(isAccepted(source, WHILE_AWAY)).isTrue();
            await("the third alert is acknowledged")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> admin.alerts("ACKNOWLEDGED").size() == 3);

            assertThat(phone(ALICE).calls()).hasSize(1);
            assertThat(phone(BRUNO).calls()).hasSize(2);
            await("all calls are settled")
                    .until(() -> admin.credits().path("reserved").asLong() == 0);
            long answered = TestBed.simulator().calls().stream()
                    .filter(call -> call.answeredAt().isPresent())
                    .count();
            assertThat(admin.credits().path("balance").asLong())
                    .isEqualTo(100 - answered)
                    .isEqualTo(admin.creditEntries().stream()
                            .mapToLong(entry -> entry.path("credits").asLong())
                            .sum());
        }
    }

    private static OpenAlert trigger(PhoneAlert source, PhoneAlert admin, String monitor) {
        return new OpenAlert(
                admin, source.trigger(monitor, "down").path("alertId").asLong());
    }

    private static int ready(PhoneAlert admin) {
        return admin.get("/phone-alert/health/ready").status();
    }

    private static boolean isAccepted(PhoneAlert source, String event) {
        try {
            return source.post("/events", event).isSuccess();
        } catch (UncheckedIOException connectionLost) {
            return false;
        }
    }
}
