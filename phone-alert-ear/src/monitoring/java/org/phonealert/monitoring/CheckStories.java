package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OpenAlert;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.monitoring.Sight.alertsOf;
import static org.phonealert.monitoring.Sight.awaitAlert;
import static org.phonealert.monitoring.Sight.openBelow;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/** Stories that run alike with every monitoring system that checks services by plug-ins: Nagios and its descendants. */
abstract class CheckStories {
    private static final AtomicInteger HOSTS = new AtomicInteger();

    /** Watched and up, with the services HTTP and FLAPPING (10 % and 20 %). A problem calls Alice, then Bruno. */
    protected final String host = "web-" + ProcessHandle.current().pid() + "-" + HOSTS.incrementAndGet();

    /** Submits a check result of a service: 0 is OK, 1 a warning, 2 critical. */
    abstract void result(String service, int state, String output);

    /** Waits until the service has this state and all its notifications are delivered. */
    abstract void awaitDelivered(String service, int state);

    abstract boolean isFlapping(String service);

    /** Bruno acknowledges the service HTTP in the monitoring system, with a notification. */
    abstract void acknowledgeHttpAsBruno();

    abstract void beginDowntimeOfHttp();

    abstract void endDowntimeOfHttp();

    @Test
    void an_acknowledgement_in_the_monitoring_stops_the_calls() {
        OpenAlert alert = ringing(2);

        acknowledgeHttpAsBruno();

        JsonNode acknowledged = alert.awaitState("ACKNOWLEDGED");
        assertThat(acknowledged.at("/acknowledgement/via").asText()).isEqualTo("SOURCE");
        assertThat(acknowledged.at("/acknowledgement/by").asText()).isEqualTo("Bruno Petit");
        awaitSilence();
        assertThat(phone(BRUNO).calls()).isEmpty();
    }

    @Test
    void a_recovery_resolves_the_alert_and_stops_the_calls() {
        OpenAlert alert = ringing(2);

        result("HTTP", 0, "well again");

        alert.awaitState("RESOLVED");
        awaitSilence();
        assertThat(phone(BRUNO).calls()).isEmpty();
    }

    @Test
    void a_warning_that_becomes_critical_changes_the_severity_and_rings_no_second_time() {
        OpenAlert alert = ringing(1);
        assertThat(alert.now().path("severity").asText()).isEqualTo("WARNING");

        result("HTTP", 2, "dead");

        JsonNode now = alert.awaitThat(
                "it is critical", shown -> shown.path("severity").asText().equals("CRITICAL"));
        assertThat(now.path("message").asText()).isEqualTo("dead");
        assertThat(alertsOf(host + "/HTTP")).hasSize(1);
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void a_downtime_holds_the_calls_and_they_go_on_when_it_ends() {
        OpenAlert alert = ringing(2);

        beginDowntimeOfHttp();

        alert.awaitHistory("HELD");
        awaitSilence();
        assertThat(phone(BRUNO).calls()).isEmpty();
        phone(ALICE).answersAndPresses("1");
        phone(BRUNO).answersAndPresses("1");
        endDowntimeOfHttp();
        alert.awaitHistory("RELEASED");
        alert.awaitState("ACKNOWLEDGED");
    }

    @Test
    void flapping_holds_the_calls_and_a_stable_ok_resolves_the_alert() {
        phone(ALICE).manual();
        await().atMost(Sight.PATIENCE).until(() -> {
            check(2);
            boolean flaps = isFlapping("FLAPPING");
            if (!flaps) {
                check(0);
            }
            return flaps;
        });
        await().atMost(Sight.PATIENCE)
                .until(() -> alertsOf(host + "/FLAPPING").stream()
                        .allMatch(alert -> !alert.path("state").asText().equals("TRIGGERED")
                                || Sight.isHeld(alert.path("id").asLong())));
        int rung = phone(ALICE).calls().size();

        await().atMost(Sight.PATIENCE).until(() -> {
            result("FLAPPING", 0, "ok");
            return !isFlapping("FLAPPING");
        });

        await().atMost(Sight.PATIENCE).until(() -> openBelow(host + "/FLAPPING") == 0);
        assertThat(phone(ALICE).calls()).hasSize(rung);
    }

    /** Waits after each result: the monitoring starts simultaneous commands in any order. */
    private void check(int state) {
        result("FLAPPING", state, state == 0 ? "ok" : "critical");
        awaitDelivered("FLAPPING", state);
    }

    private OpenAlert ringing(int state) {
        phone(ALICE).manual();
        result("HTTP", state, "something is wrong");
        OpenAlert alert = awaitAlert(host + "/HTTP");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));
        return alert;
    }

    private static void awaitSilence() {
        await("the ringing stops").until(() -> phone(ALICE).calls().get(0).status() == CallStatus.CANCELED);
    }
}
