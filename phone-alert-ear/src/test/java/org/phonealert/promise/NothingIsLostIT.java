package org.phonealert.promise;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.server.MortalServer;
import org.phonealert.server.PortOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/** An event whose sender got a 2xx survives whatever happens to the server. */
@Promise
class NothingIsLostIT {
    @TempDir
    private Path folder;

    @Test
    void an_event_that_was_taken_survives_kill_9_and_its_escalation_goes_on() throws InterruptedException {
        PhoneAlert admin = new PhoneAlert(
                URI.create("http://127.0.0.1:" + PortOffset.free().http()), TestBed.ADMIN_PASSWORD);
        Map<String, String> settings = new HashMap<>(TestBed.settings());
        settings.put("phonealert.public-url", admin.url().toString());
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");

        try (MortalServer server = MortalServer.start(admin.url().getPort(), folder, settings)) {
            awaitReady(admin);
            admin.configure(
                    SetUp.oneAfterAnother(ALICE).thenAfterMinutes(5, BRUNO).json());
            OpenAlert alert = new OpenAlert(
                    admin,
                    admin.as(SetUp.SOURCE_KEY)
                            .trigger("db01/kill-9", "database is down")
                            .path("alertId")
                            .asLong());

            server.killAndStartAgain();
            awaitReady(admin);

            assertThat(alert.now().path("message").asText()).isEqualTo("database is down");
            admin.advanceClock(Duration.ofMinutes(6));
            alert.awaitState("ACKNOWLEDGED");
            assertThat(alert.now().at("/acknowledgement/by").asText()).isEqualTo(BRUNO.fullName());
            assertThat(phone(ALICE).calls()).hasSizeLessThanOrEqualTo(1);
            assertThat(phone(BRUNO).calls()).hasSize(1);
        }
    }

    private static void awaitReady(PhoneAlert server) {
        await("the server answers")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(server::isReady);
    }
}
