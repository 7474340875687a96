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

/** What goes alike with each monitoring that checks services of hosts by plug-ins: Nagios and those that come from it. */
abstract class CheckStories {
    private static final AtomicInteger HOSTS = new AtomicInteger();

    /** Watched, well, with the services HTTP and FLAPPING (10 % and 20 %); what fails calls Alice, then Bruno. */
    protected final String host = "web-" + ProcessHandle.current().pid() + "-" + HOSTS.incrementAndGet();

    /** A check of a service has this result: 0 is well, 1 a warning, 2 critical. */
    abstract void result(String service, int state, String output);

    /** All that was said so far of a service that was given this state is delivered. */
    abstract void awaitDelivered(String service, int state);

    abstract boolean isFlapping(String service);

    /** Bruno acknowledges the service HTTP there, and everybody is told. */
    abstract void acknowledgeHttpAsBruno();

    abstract void beginDowntimeOfHttp();

    abstract void endDowntimeOfHttp();

    @Test
    void an_acknowledgement_there_stops_the_calls() {
        OpenAlert alert = ringing(2);

        acknowledgeHttpAsBruno();

        JsonNode taken = alert.awaitState("ACKNOWLEDGED");
        assertThat(taken.at("/acknowledgement/via").asText()).isEqualTo("SOURCE");
        assertThat(taken.at("/acknowledgement/by").asText()).isEqualTo("Bruno Petit");
        awaitSilence();
        assertThat(phone(BRUNO).calls()).isEmpty();
    }

    @Test
    void a_recovery_resolves_and_stops_the_calls() {
        OpenAlert alert = ringing(2);

        result("HTTP", 0, "well again");

        alert.awaitState("RESOLVED");
        awaitSilence();
        assertThat(phone(BRUNO).calls()).isEmpty();
    }

    @Test
    void a_warning_that_becomes_critical_is_so_here_too_and_rings_no_second_time() {
        OpenAlert alert = ringing(1);
        assertThat(alert.now().path("severity").asText()).isEqualTo("WARNING");

        result("HTTP", 2, "dead");

        JsonNode now = alert.awaitThat(
                "it is critical", told -> told.path("severity").asText().equals("CRITICAL"));
        assertThat(now.path("message").asText()).isEqualTo("dead");
        assertThat(alertsOf(host + "/HTTP")).hasSize(1);
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void a_downtime_holds_the_calls_and_its_end_lets_them_go_on() {
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
    void flapping_holds_the_calls_and_settling_well_resolves() {
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

    /** One after the other: commands of one instant are started in whatever order. */
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
