package org.phonealert.promise.alone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.PromiseOfOwnServers;
import org.phonealert.rig.SetUp;
import org.phonealert.server.MortalServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/** An event whose sender got a 2xx survives whatever happens to the server. */
@PromiseOfOwnServers
class NothingIsLostIT {
    @TempDir
    private Path folder;

    /** The database in which the server keeps accepted events. */
    enum Storage {
        H2 {
            @Override
            MortalServer start(Path folder) {
                return MortalServer.startOnH2(folder, Map.of());
            }
        },
        POSTGRESQL {
            @Override
            MortalServer start(Path folder) {
                return MortalServer.start(folder, Map.of());
            }
        };

        abstract MortalServer start(Path folder);
    }

    @ParameterizedTest
    @EnumSource
    void an_accepted_event_survives_kill_9_and_its_escalation_goes_on(Storage storage) {
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");

        try (MortalServer server = storage.start(folder)) {
            PhoneAlert admin = server.awaitReady();
            admin.configure(
                    SetUp.oneAfterAnother(ALICE).thenAfterMinutes(5, BRUNO).json());
            OpenAlert alert = new OpenAlert(
                    admin,
                    admin.as(SetUp.SOURCE_KEY)
                            .trigger("db01/kill-9", "database is down")
                            .path("alertId")
                            .asLong());

            server.killAndStartAgain();
            server.awaitReady();

            assertThat(alert.now().path("message").asText()).isEqualTo("database is down");
            admin.advanceClock(Duration.ofMinutes(6));
            alert.awaitState("ACKNOWLEDGED");
            assertThat(alert.now().at("/acknowledgement/by").asText()).isEqualTo(BRUNO.fullName());
            assertThat(phone(ALICE).calls()).hasSizeLessThanOrEqualTo(1);
            assertThat(phone(BRUNO).calls()).hasSize(1);
        }
    }
}
