package org.phonealert.promise.alone;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.PromiseOfOwnServers;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.server.Database;
import org.phonealert.server.MortalServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phone;

/**
 * The watchdog gives an open alert that has lost its next step a new one and mails the administrators. Alerts that
 * need no next step are left alone.
 */
@PromiseOfOwnServers
class TheWatchdogRepairsIT {
    private static final String CHIEF = "auditor@example.org";

    @TempDir
    private Path folder;

    @Test
    void open_alerts_without_a_next_step_are_repaired() throws InterruptedException, SQLException {
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).doesNotAnswer();
        phone(CHLOE).manual();

        Database database = TestBed.newDatabase().orElseThrow();
        try (MortalServer server = MortalServer.start(folder, Map.of(), database)) {
            PhoneAlert admin = server.awaitReady();
            configure(admin, SetUp.oneAfterAnother(ALICE));
            OpenAlert exhausted = trigger(admin, "db01/exhausted");
            exhausted.awaitHistory("EXHAUSTED");
            configure(admin, SetUp.oneAfterAnother(ALICE).thenAfterErrors(3, BRUNO));
            OpenAlert waitsForErrors = trigger(admin, "db01/waits-for-errors");
            awaitCallOf(ALICE, waitsForErrors);
            configure(admin, SetUp.oneAfterAnother(ALICE).thenAfterMinutes(60, BRUNO));
            OpenAlert notStarted = trigger(admin, "db01/not-started");
            awaitCallOf(ALICE, notStarted);
            OpenAlert stuck = trigger(admin, "db01/stuck");
            awaitCallOf(ALICE, stuck);
            configure(admin, SetUp.oneAfterAnother(CHLOE));
            OpenAlert stranded = trigger(admin, "db01/stranded");
            await("it rings").until(() -> stranded.notifications(CHLOE).contains("RINGING"));
            // without callbacks only the watchdog can find this call, however long the server takes to start
            TestBed.simulator().faults().callbacksOf(CHLOE.number()).lost();
            configure(admin, SetUp.oneAfterAnother(ALICE).onlyFor("another/monitor"));
            OpenAlert noDefinition = trigger(admin, "db01/no-definition");
            noDefinition.awaitHistory("NO_DEFINITION");
            configure(admin, SetUp.oneAfterAnother(ALICE).thenAfterMinutes(60, BRUNO));

            server.kill();
            damage(database, "delete from escalations where alert_id = ?", notStarted);
            damage(database, "update escalations set due_at = null where alert_id = ?", stuck);
            damage(
                    database,
                    "update notifications set due_at = null where ended_at is null and alert_id = ?",
                    stranded);
            server.startAgain();
            server.awaitReady();
            admin.advanceClock(Duration.ofMinutes(61));

            assertThat(notStarted.awaitHistory("REPAIRED").toString()).contains("it had no escalation");
            assertThat(stuck.awaitHistory("REPAIRED").toString()).contains("no next step");
            assertThat(stranded.awaitHistory("REPAIRED").toString()).contains("nobody looked after it");
            awaitCallOf(BRUNO, notStarted);
            awaitCallOf(BRUNO, stuck);
            assertThat(notStarted.notifications(ALICE)).as("from the beginning").hasSize(2);
            assertThat(stuck.notifications(ALICE)).as("from where it stood").hasSize(1);
            TestBed.simulator().faults().clear();
            phone(CHLOE).hangUp();
            admin.advanceClock(Duration.ofMinutes(10));
            stranded.awaitThat(
                    "the call is followed to its end",
                    alert -> alert.at("/notifications/0/endedAt").asText("null").startsWith("2"));
            // the watchdog checks escalations before calls: it has checked these by now
            assertThat(exhausted.now().toString()).doesNotContain("REPAIRED");
            assertThat(waitsForErrors.now().toString()).doesNotContain("REPAIRED");
            assertThat(noDefinition.now().toString()).doesNotContain("REPAIRED");
            TestBed.postOffice().awaitMail(admin, CHIEF, mail -> mail.text().contains("Merci de le signaler"));
        }
    }

    /** Every set-up has all the people: an operator who is missing is removed and no longer called. */
    private static void configure(PhoneAlert admin, SetUp setUp) {
        admin.configure(
                setUp.administrators(Map.of(ALICE, "alice@example.org", BRUNO, "bruno@example.org", CHLOE, CHIEF))
                        .json());
    }

    private static OpenAlert trigger(PhoneAlert admin, String monitor) {
        JsonNode receipt = admin.as(SetUp.SOURCE_KEY).trigger(monitor, "database is down");
        return new OpenAlert(admin, receipt.path("alertId").asLong());
    }

    private static void awaitCallOf(Person person, OpenAlert alert) {
        alert.awaitThat(
                person + " was called", any -> alert.notifications(person).contains("NO_ANSWER"));
    }

    private static void damage(Database database, String sql, OpenAlert alert) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, alert.id());
            assertThat(statement.executeUpdate()).as(sql).isEqualTo(1);
        }
    }
}
