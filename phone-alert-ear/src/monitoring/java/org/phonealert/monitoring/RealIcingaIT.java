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
import static org.phonealert.monitoring.Sight.tell;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/** Whole stories with Debian's Icinga 2: what it says rings a phone, and what is said on the phone stands in Icinga. */
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
        link(RealIcinga.PASSWORD);
    }

    @AfterEach
    void icinga_is_ended() {
        // what is closed after the test is no concern of this Icinga any more
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

    private void link(String password) {
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
        tell(
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
    void a_host_and_an_odd_name_are_acknowledged_too() {
        phone(ALICE).answersAndPresses("1");
        icinga.service(host, "C:/Volumes d'été 100%", 1, "WARNING");
        awaitAlert(host + "/C:/Volumes d'été 100%").awaitHistory("SOURCE_TOLD");
        icinga.host(host, 1, "PING CRITICAL - Packet loss = 100%");
        awaitAlert(host).awaitHistory("SOURCE_TOLD");

        assertThat(icinga.stateOfHost(host).path("acknowledgement").asInt()).isPositive();
    }

    @Test
    void a_wrong_password_is_told_and_the_right_one_tells_what_waited() {
        link("another-password-of-icinga");
        phone(ALICE).answersAndPresses("1");
        icinga.service(host, "HTTP", 2, "critical");
        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitHistory("SOURCE_TOLD_LATER");
        assertThat(alert.detail("SOURCE_TOLD_LATER")).contains("password").doesNotContain("another-password");

        link(RealIcinga.PASSWORD);

        alert.awaitHistory("SOURCE_TOLD");
        assertThat(icinga.stateOf(host, "HTTP").path("acknowledgement").asInt()).isPositive();
    }

    @Test
    void what_icinga_said_to_nobody_is_found_when_it_is_asked() {
        phone(ALICE).answersAndPresses("1");
        icinga.service(host, "HTTP", 2, "critical");
        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitHistory("SOURCE_TOLD");
        Commands.run(List.of("chmod", "000", icinga.kit().path("phone-alert-notify")));
        icinga.service(host, "HTTP", 0, "well again");
        await().during(Duration.ofMillis(500)).until(() -> alert.state().equals("ACKNOWLEDGED"));

        // a link that leads elsewhere is asked at once; what happened less than ten seconds ago may be on its way
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    link("another-password-of-icinga");
                    link(RealIcinga.PASSWORD);
                    return alert.state().equals("RESOLVED");
                });

        alert.awaitHistory("RECONCILED");
    }

    @Test
    void any_text_arrives_as_it_was_and_is_never_executed() {
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
