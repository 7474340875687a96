package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.monitoring.Sight.alertsOf;
import static org.phonealert.monitoring.Sight.awaitAlert;
import static org.phonealert.monitoring.Sight.report;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/**
 * Whole stories with Debian's Icinga 2: a problem in Icinga rings a phone, and a key on the phone acknowledges it in
 * Icinga.
 */
@Promise
class RealIcingaIT extends CheckStories {
    private RealIcinga icinga;

    @BeforeEach
    void icinga_watches_a_host_with_the_kit_installed() {
        icinga = RealIcinga.watching(
                RealIcinga.host(host)
                        + RealIcinga.service(host, "HTTP")
                        + RealIcinga.service(host, "C:/Volumes d'été 100%")
                        + RealIcinga.service(
                                host,
                                "FLAPPING",
                                "enable_flapping = true",
                                "flapping_threshold_low = 10",
                                "flapping_threshold_high = 20"),
                SetUp.NAGIOS_KEY);
        icinga.host(host, 0, "PING OK");
        connect(RealIcinga.PASSWORD);
    }

    @AfterEach
    void stop_icinga() {
        // alerts that are resolved after the test are not written back to this Icinga
        SetUp.oneAfterAnother(ALICE).apply();
        icinga.close();
    }

    @Override
    void result(String service, int state, String output) {
        icinga.service(host, service, state, output);
    }

    @Override
    void awaitDelivered(String service, int state) {
        await().until(() -> icinga.kit().spooled() == 0);
    }

    @Override
    boolean isFlapping(String service) {
        return icinga.stateOf(host, service).path("flapping").asBoolean();
    }

    @Override
    void acknowledgeHttpAsBruno() {
        icinga.action(
                "acknowledge-problem",
                http().put("author", "Bruno Petit")
                        .put("comment", "I look into it")
                        .put("notify", true)
                        .toString());
    }

    @Override
    void beginDowntimeOfHttp() {
        long now = Instant.now().getEpochSecond();
        icinga.action(
                "schedule-downtime",
                http().put("author", "Bruno")
                        .put("comment", "works")
                        .put("start_time", now)
                        .put("end_time", now + 600)
                        .toString());
    }

    @Override
    void endDowntimeOfHttp() {
        icinga.action("remove-downtime", http().put("author", "Bruno").toString());
    }

    private ObjectNode http() {
        return JsonNodeFactory.instance.objectNode().put("type", "Service").put("service", host + "!HTTP");
    }

    private void connect(String password) {
        SetUp.oneAfterAnother(ALICE, BRUNO)
                .linkingNagios(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "ICINGA_API")
                        .put("address", icinga.address())
                        .put("user", RealIcinga.USER)
                        .put("secret", password)
                        .put("certificate", icinga.certificate()))
                .apply();
    }

    @Test
    @OnEveryServer
    void a_problem_rings_and_key_1_acknowledges_it_in_icinga() {
        phone(ALICE).answersAndPresses("1");

        Instant changed = Instant.now();
        icinga.service(host, "HTTP", 2, "HTTP CRITICAL: HTTP/1.1 500 Internal Server Error - page d'été");
        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitHistory("SOURCE_TOLD");

        PhoneCall call = phone(ALICE).calls().get(0);
        report(
                "icinga.state-change-to-call-request.ms",
                Duration.between(changed, call.requestedAt()).toMillis());
        assertThat(icinga.stateOf(host, "HTTP").path("acknowledgement").asInt()).isPositive();
        assertThat(icinga.comments())
                .extracting(comment -> comment.path("author").asText())
                .containsExactly("Alice Martin (Phone Alert)");
        assertThat(alert.now().at("/acknowledgement/via").asText()).isEqualTo("PHONE_KEY");
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void a_host_and_a_service_with_special_characters_are_acknowledged_too() {
        phone(ALICE).answersAndPresses("1");
        icinga.service(host, "C:/Volumes d'été 100%", 1, "WARNING");
        awaitAlert(host + "/C:/Volumes d'été 100%").awaitHistory("SOURCE_TOLD");
        icinga.host(host, 1, "PING CRITICAL - Packet loss = 100%");
        awaitAlert(host).awaitHistory("SOURCE_TOLD");

        assertThat(icinga.stateOfHost(host).path("acknowledgement").asInt()).isPositive();
    }

    @Test
    void a_wrong_password_is_recorded_and_the_right_one_delivers_what_waited() {
        connect("another-password-of-icinga");
        phone(ALICE).answersAndPresses("1");
        icinga.service(host, "HTTP", 2, "critical");
        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitHistory("SOURCE_TOLD_LATER");
        assertThat(alert.detail("SOURCE_TOLD_LATER")).contains("password").doesNotContain("another-password");

        connect(RealIcinga.PASSWORD);

        alert.awaitHistory("SOURCE_TOLD");
        assertThat(icinga.stateOf(host, "HTTP").path("acknowledgement").asInt()).isPositive();
    }

    @Test
    void a_recovery_that_the_kit_missed_is_found_by_reconciliation() {
        phone(ALICE).answersAndPresses("1");
        icinga.service(host, "HTTP", 2, "critical");
        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitHistory("SOURCE_TOLD");
        Commands.run(List.of("chmod", "000", icinga.kit().path("phone-alert-notify")));
        icinga.service(host, "HTTP", 0, "well again");
        await().during(Duration.ofMillis(500)).until(() -> alert.state().equals("ACKNOWLEDGED"));

        // a changed connection is compared at once; changes of the last ten seconds may still be on their way
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    connect("another-password-of-icinga");
                    connect(RealIcinga.PASSWORD);
                    return alert.state().equals("RESOLVED");
                });

        alert.awaitHistory("RECONCILED");
    }

    @Test
    void any_text_arrives_unchanged_and_is_never_executed() {
        phone(ALICE).answersAndPresses("1");
        String trap = icinga.kit().path("pwned");
        List<String> odd = List.of(
                "$(touch " + trap + ") `touch " + trap + "` ; touch " + trap + " & touch " + trap,
                "a backslash at the end \\",
                "'single' \"double\" $host.name$ $$ 100% %s",
                "two\nlines",
                "été 日本 🔥",
                "-n --flush",
                "LONG " + "é".repeat(150_000));
        for (String text : odd) {
            icinga.service(host, "HTTP", 2, text);
            OpenAlert alert = awaitAlert(host + "/HTTP");
            String message = alert.now().path("message").asText();
            if (text.length() < 1000) {
                assertThat(message).isEqualTo(text);
            } else {
                assertThat(message).startsWith("LONG ééé").contains("[...]");
            }
            icinga.service(host, "HTTP", 0, "ok");
            alert.awaitState("RESOLVED");
        }
        assertThat(Path.of(trap)).doesNotExist();
        assertThat(alertsOf(host + "/HTTP")).hasSize(odd.size());
    }
}
