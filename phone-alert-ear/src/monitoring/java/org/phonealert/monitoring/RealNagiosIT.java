package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.monitoring.Sight.alertsOf;
import static org.phonealert.monitoring.Sight.awaitAlert;
import static org.phonealert.monitoring.Sight.openBelow;
import static org.phonealert.monitoring.Sight.report;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/**
 * Whole stories with Debian's Nagios: a problem in Nagios rings a phone, and a key on the phone acknowledges it in
 * Nagios.
 */
@Promise
class RealNagiosIT extends CheckStories {
    private static final String DEAD = "URL=http://127.0.0.1:1/nagios-bridge";

    private static final String CRITICAL = "HTTP CRITICAL: HTTP/1.1 500 Internal Server Error - page d'été";

    private RealNagios nagios;
    private ProcessGroup replies;

    @BeforeEach
    void nagios_watches_a_host_with_the_kit_installed() {
        nagios = RealNagios.watching(
                RealNagios.host(host)
                        + RealNagios.service(host, "HTTP")
                        + RealNagios.service(host, "DISK")
                        + RealNagios.service(host, "C:/Volumes d été 100 [a]")
                        + RealNagios.service(host, "NAGGING", "notification_interval 1")
                        + RealNagios.service(
                                host,
                                "FLAPPING",
                                "flap_detection_enabled 1",
                                "low_flap_threshold 10",
                                "high_flap_threshold 20"),
                SetUp.NAGIOS_KEY);
        nagios.host(host, 0, "PING OK");
        replies = nagios.kit().follow();
        connected(SetUp.oneAfterAnother(ALICE, BRUNO), "NAGIOS_KIT").apply();
    }

    @AfterEach
    void stop_nagios() {
        // alerts that are resolved after the test are not written back to this Nagios
        SetUp.oneAfterAnother(ALICE).apply();
        replies.close();
        nagios.close();
    }

    @Override
    void result(String service, int state, String output) {
        nagios.service(host, service, state, output);
    }

    @Override
    void awaitDelivered(String service, int state) {
        nagios.awaitStatus(host, service, "current_state", String.valueOf(state));
        await().atMost(Sight.PATIENCE).until(() -> nagios.kit().spooled() == 0);
    }

    @Override
    boolean isFlapping(String service) {
        return nagios.statusOf(host, service, "is_flapping").equals(Optional.of("1"));
    }

    @Override
    void acknowledgeHttpAsBruno() {
        nagios.send("ACKNOWLEDGE_SVC_PROBLEM;%s;HTTP;2;1;1;Bruno Petit;I look into it".formatted(host));
    }

    @Override
    void beginDowntimeOfHttp() {
        long now = Instant.now().getEpochSecond();
        nagios.send("SCHEDULE_SVC_DOWNTIME;%s;HTTP;%d;%d;1;0;600;Bruno;works".formatted(host, now, now + 600));
    }

    @Override
    void endDowntimeOfHttp() {
        nagios.awaitStatus(host, "HTTP", "scheduled_downtime_depth", "1");
        nagios.send("DEL_DOWNTIME_BY_HOST_NAME;" + host);
    }

    private static SetUp connected(SetUp setUp, String type) {
        return setUp.linkingNagios(JsonNodeFactory.instance.objectNode().put("type", type));
    }

    @Test
    @OnEveryServer
    void a_problem_rings_and_key_1_acknowledges_it_in_nagios() {
        phone(ALICE).answersAndPresses("1");

        Instant changed = Instant.now();
        nagios.service(host, "HTTP", 2, CRITICAL);
        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitState("ACKNOWLEDGED");
        nagios.awaitStatus(host, "HTTP", "problem_has_been_acknowledged", "1");
        alert.awaitHistory("SOURCE_TOLD");

        report(
                "nagios.acknowledged-after-change.ms",
                Duration.between(changed, Instant.now()).toMillis());
        PhoneCall call = phone(ALICE).calls().get(0);
        report(
                "nagios.state-change-to-call-request.ms",
                Duration.between(changed, call.requestedAt()).toMillis());
        assertThat(String.join(" ", call.words())).contains("500 Internal Server Error");
        assertThat(nagios.commentsOn(host, "HTTP", "author")).containsExactly("Alice Martin (Phone Alert)");
        assertThat(nagios.commentsOn(host, "HTTP", "comment_data"))
                .containsExactly("taken in charge by Alice Martin, by phone");
        // Nagios notifies its contacts of it, us too: that is our own echo
        await().until(() -> nagios.log().contains("ACKNOWLEDGEMENT (CRITICAL)"));
        await().until(() -> nagios.kit().spooled() == 0);
        assertThat(alert.now().at("/acknowledgement/via").asText()).isEqualTo("PHONE_KEY");
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void a_host_and_a_service_with_special_characters_are_acknowledged_too() {
        phone(ALICE).answersAndPresses("1");
        nagios.service(host, "C:/Volumes d été 100 [a]", 1, "WARNING; \"quoted\" `id` $(id)");
        awaitAlert(host + "/C:/Volumes d été 100 [a]").awaitHistory("SOURCE_TOLD");
        nagios.host(host, 1, "PING CRITICAL - Packet loss = 100%");
        awaitAlert(host).awaitHistory("SOURCE_TOLD");

        nagios.awaitStatus(host, "C:/Volumes d été 100 [a]", "problem_has_been_acknowledged", "1");
        assertThat(nagios.statusOf(host, "problem_has_been_acknowledged")).contains("1");
    }

    @Test
    void a_problem_that_nagios_repeats_rings_once() {
        phone(ALICE).manual();
        nagios.service(host, "NAGGING", 2, "still critical");
        OpenAlert alert = awaitAlert(host + "/NAGGING");
        IntStream.range(0, 4).forEach(i -> {
            String number = String.valueOf(i + 2);
            await().until(() -> {
                nagios.service(host, "NAGGING", 2, "still critical");
                return nagios.statusOf(host, "NAGGING", "current_notification_number")
                                .map(Integer::parseInt)
                                .orElse(0)
                        >= Integer.parseInt(number);
            });
        });

        alert.awaitThat(
                "the alert has counted the repetitions",
                now -> now.path("errors").asInt() >= 4);
        assertThat(alertsOf(host + "/NAGGING")).hasSize(1);
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void notifications_are_spooled_while_phone_alert_is_down_and_delivered_in_order() {
        phone(ALICE).answersAndPresses("1");
        nagios.service(host, "DISK", 2, "before");
        awaitAlert(host + "/DISK").awaitHistory("SOURCE_TOLD");
        nagios.kit().settings(DEAD);
        nagios.service(host, "HTTP", 2, "gone before anybody knew");
        // Nagios starts simultaneous commands in any order
        await().until(() -> nagios.kit().spooled() >= 1);
        nagios.service(host, "HTTP", 0, "well again");
        nagios.service(host, "DISK", 0, "well again");
        nagios.service(host, "NAGGING", 2, "stays");
        await().until(() -> nagios.kit().spooled() >= 4);
        assertThat(alertsOf(host + "/HTTP")).isEmpty();
        assertThat(nagios.kit().notify("--flush").status()).isEqualTo(1);
        assertThat(nagios.kit().spooled()).isGreaterThanOrEqualTo(4);

        nagios.kit().settings();
        await().atMost(Sight.PATIENCE)
                .until(() -> nagios.kit().notify("--flush").status() == 0);

        assertThat(nagios.kit().spooled()).isZero();
        await().until(() -> alertsOf(host + "/HTTP").stream()
                .allMatch(alert -> alert.path("state").asText().equals("RESOLVED")));
        assertThat(alertsOf(host + "/HTTP")).hasSize(1);
        assertThat(alertsOf(host + "/DISK")).hasSize(1);
        assertThat(alertsOf(host + "/DISK").get(0).path("state").asText()).isEqualTo("RESOLVED");
        awaitAlert(host + "/NAGGING").awaitState("ACKNOWLEDGED");
        assertThat(alertsOf(host + "/NAGGING")).hasSize(1);
    }

    @Test
    void a_wrong_key_keeps_every_notification_and_is_reported() {
        phone(ALICE).answersAndPresses("1");
        nagios.kit().key("a-key-that-nobody-was-given");

        nagios.service(host, "HTTP", 2, CRITICAL);

        await().until(() -> nagios.kit().spooled() == 1);
        assertThat(nagios.kit().notify("--flush").output()).contains("401");
        assertThat(nagios.kit().replies("--check").output()).contains("401");
        assertThat(alertsOf(host + "/HTTP")).isEmpty();
        nagios.kit().key(SetUp.NAGIOS_KEY);
        assertThat(nagios.kit().notify("--flush").status()).isZero();
        awaitAlert(host + "/HTTP").awaitHistory("SOURCE_TOLD");
    }

    @Test
    void an_acknowledgement_is_written_back_when_a_stopped_nagios_is_back() {
        phone(ALICE).manual();
        nagios.service(host, "HTTP", 2, CRITICAL);
        OpenAlert alert = awaitAlert(host + "/HTTP");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));
        nagios.awaitStatus(host, "HTTP", "current_state", "2");
        nagios.stop();
        TestBed.phoneAlert().acknowledge(alert.id(), ALICE.fullName());
        alert.awaitHistory("SOURCE_TOLD_LATER");

        nagios.restart();

        nagios.awaitStatus(host, "HTTP", "problem_has_been_acknowledged", "1");
        alert.awaitHistory("SOURCE_TOLD");
        assertThat(nagios.commentsOn(host, "HTTP", "author")).containsExactly("Alice Martin (Phone Alert)");
    }

    @Test
    void a_nagios_on_this_machine_gets_acknowledgements_without_the_kit() {
        replies.close();
        ObjectNode link = JsonNodeFactory.instance
                .objectNode()
                .put("type", "NAGIOS_LOCAL")
                .put("address", nagios.kit().path("nagios.cfg"));
        SetUp.oneAfterAnother(ALICE).linkingNagios(link).apply();
        phone(ALICE).answersAndPresses("1");

        nagios.service(host, "HTTP", 2, CRITICAL);

        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitHistory("SOURCE_TOLD");
        nagios.awaitStatus(host, "HTTP", "problem_has_been_acknowledged", "1");
        assertThat(nagios.commentsOn(host, "HTTP", "author")).containsExactly("Alice Martin (Phone Alert)");
    }

    @Test
    void a_remote_nagios_gets_acknowledgements_and_is_compared_through_its_cgis() {
        replies.close();
        phone(ALICE).answersAndPresses("1");
        try (CgiServer cgis = new CgiServer(nagios)) {
            connectCgis(cgis, "another-password");
            nagios.service(host, "HTTP", 2, CRITICAL);
            OpenAlert alert = awaitAlert(host + "/HTTP");
            alert.awaitHistory("SOURCE_TOLD_LATER");
            assertThat(alert.detail("SOURCE_TOLD_LATER")).contains("password").doesNotContain("another-password");

            connectCgis(cgis, CgiServer.PASSWORD);

            alert.awaitHistory("SOURCE_TOLD");
            nagios.awaitStatus(host, "HTTP", "problem_has_been_acknowledged", "1");
            assertThat(nagios.commentsOn(host, "HTTP", "author")).containsExactly("Alice Martin (Phone Alert)");
            nagios.send("DISABLE_NOTIFICATIONS");
            nagios.service(host, "HTTP", 0, "well again");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> {
                        // a changed connection is compared at once
                        connectCgis(cgis, "another-password");
                        connectCgis(cgis, CgiServer.PASSWORD);
                        return alert.state().equals("RESOLVED");
                    });
            alert.awaitHistory("RECONCILED");
        }
    }

    private static void connectCgis(CgiServer cgis, String password) {
        SetUp.oneAfterAnother(ALICE)
                .linkingNagios(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "NAGIOS_CGI")
                        .put("address", cgis.address())
                        .put("user", CgiServer.USER)
                        .put("secret", password))
                .apply();
    }

    @Test
    void a_recovery_without_notification_is_found_by_reconciliation() {
        phone(ALICE).answersAndPresses("1");
        nagios.service(host, "HTTP", 2, CRITICAL);
        OpenAlert alert = awaitAlert(host + "/HTTP");
        alert.awaitHistory("SOURCE_TOLD");
        nagios.send("DISABLE_NOTIFICATIONS");
        nagios.service(host, "HTTP", 0, "well again");
        nagios.awaitStatus(host, "HTTP", "current_state", "0");

        await().atMost(Sight.PATIENCE).until(() -> {
            nagios.kit().settings("REPORT_EVERY=1");
            return alert.state().equals("RESOLVED");
        });

        alert.awaitHistory("RECONCILED");
    }

    @Test
    void a_problem_whose_command_could_not_run_is_found_by_reconciliation() {
        phone(ALICE).answersAndPresses("1");
        Commands.run(List.of("chmod", "000", nagios.kit().path("phone-alert-notify")));
        nagios.service(host, "HTTP", 2, CRITICAL);
        await().until(() -> nagios.log().contains("SERVICE NOTIFICATION: phone-alert;" + host));
        await().until(() -> nagios.log().contains("Permission denied"));
        Commands.run(List.of("chmod", "755", nagios.kit().path("phone-alert-notify")));
        nagios.kit().settings("REPORT_EVERY=5");

        OpenAlert alert = await("the comparison finds it")
                .atMost(Duration.ofSeconds(100))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> alertsOf(host + "/HTTP"), found -> !found.isEmpty())
                .stream()
                .map(found -> TestBed.alert(found.path("id").asLong()))
                .findFirst()
                .orElseThrow();
        alert.awaitHistory("RECONCILED");
        alert.awaitHistory("SOURCE_TOLD");
        assertThat(alertsOf(host + "/HTTP")).hasSize(1);
    }

    @Test
    void any_text_arrives_as_nagios_gives_it_and_is_never_executed() {
        connected(SetUp.oneAfterAnother(ALICE).onlyFor("nothing of this test"), "NAGIOS_KIT")
                .apply();
        String trap = nagios.kit().path("var/pwned");
        List<String> odd = List.of(
                "$(touch " + trap + ") `touch " + trap + "` ; touch " + trap + " & | touch " + trap,
                "a backslash at the end \\",
                "two at the end \\\\",
                "'single' \"double\" 'one more",
                "100% %s %n $HOSTNAME$ $USER1$ $ $$",
                "été 日本 🔥",
                "-n --flush --output /etc/passwd",
                "@/etc/passwd </etc/passwd",
                "<script>alert(1)</script>",
                "NAME=VALUE\tTAB",
                "*");
        for (String text : odd) {
            nagios.service(host, "HTTP", 2, text);
            OpenAlert alert = awaitAlert(host + "/HTTP");
            assertThat(alert.now().path("message").asText().strip()).isEqualTo(asNagiosGives(text));
            nagios.service(host, "HTTP", 0, "ok");
            alert.awaitState("RESOLVED");
        }
        assertThat(Path.of(trap)).doesNotExist();
    }

    /**
     * What Nagios makes of a text: it cuts performance data after a bar, turns a semicolon into a colon and two
     * backslashes into one, and removes Debian's illegal_macro_output_chars.
     */
    private static String asNagiosGives(String text) {
        return text.replaceFirst("\\|.*", "")
                .replace("\\\\", "\\")
                .replace(';', ':')
                .replaceAll("[`~$&'\"<>\\p{Cntrl}]", "")
                .strip();
    }

    @Test
    void a_text_of_any_length_opens_an_alert() {
        connected(SetUp.oneAfterAnother(ALICE).onlyFor("nothing of this test"), "NAGIOS_KIT")
                .apply();
        for (int length : new int[] {5_000, 100_000, 131_000, 140_000, 1_000_000}) {
            nagios.longResult(host, "HTTP", 2, "LONG " + "é".repeat(length / 2));
            OpenAlert alert = awaitAlert(host + "/HTTP");
            String message = alert.now().path("message").asText();
            report("nagios.text-of-%d-bytes.arrives-as".formatted(length), message.length() + " characters");
            assertThat(message).contains(length < 131_000 ? "LONG é" : "[...]").contains("[...]");
            nagios.longResult(host, "HTTP", 0, "ok");
            alert.awaitState("RESOLVED");
        }
        assertThat(nagios.log()).contains("Argument list too long");
    }

    @Test
    void two_hundred_problems_at_once_open_an_alert_each_and_ring() {
        // more would use up the credits of the tests
        storm(200, SetUp.oneAfterAnother(ALICE).onlyFor(host + "/S000").onlyFor(host + "/S199"));

        awaitAlert(host + "/S000").awaitState("ACKNOWLEDGED");
        awaitAlert(host + "/S199").awaitState("ACKNOWLEDGED");
        nagios.awaitStatus(host, "S000", "problem_has_been_acknowledged", "1");
        nagios.awaitStatus(host, "S199", "problem_has_been_acknowledged", "1");
    }

    @Test
    void five_hundred_problems_at_once_open_an_alert_each() {
        storm(500, SetUp.oneAfterAnother(ALICE).onlyFor("nothing of this test"));
    }

    private void storm(int size, SetUp setUp) {
        phone(ALICE).answersAndPresses("1");
        phone(BRUNO).answersAndPresses("1");
        connected(setUp, "NAGIOS_KIT").apply();
        replies.close();
        nagios.close();
        List<String> services =
                IntStream.range(0, size).mapToObj(i -> "S%03d".formatted(i)).toList();
        nagios = RealNagios.watching(
                RealNagios.host(host)
                        + services.stream()
                                .map(service -> RealNagios.service(host, service))
                                .collect(Collectors.joining()),
                SetUp.NAGIOS_KEY);
        replies = nagios.kit().follow();
        Instant changed = Instant.now();

        nagios.send(Stream.concat(
                        Stream.of("PROCESS_HOST_CHECK_RESULT;%s;0;up".formatted(host)),
                        services.stream()
                                .map(service -> "PROCESS_SERVICE_CHECK_RESULT;%s;%s;2;storm".formatted(host, service)))
                .toArray(String[]::new));

        await(size + " alerts")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> openBelow(host + "/") == size);
        report(
                "nagios.%d-services-at-once.ms".formatted(size),
                Duration.between(changed, Instant.now()).toMillis());
        await().until(() -> nagios.kit().spooled() == 0);
    }

    @Test
    void nagios_waits_milliseconds_for_the_command() {
        nagios.kit().settings(DEAD);
        List<Long> took = IntStream.range(0, 40)
                .mapToObj(i -> {
                    long began = System.nanoTime();
                    Commands.tryRun(
                            List.of(
                                    nagios.kit().path("phone-alert-notify"),
                                    "NOTIFICATIONTYPE=CUSTOM",
                                    "HOSTNAME=" + host),
                            nagios.kit().environment());
                    return (System.nanoTime() - began) / 1_000_000;
                })
                .sorted()
                .toList();
        report("nagios.notify-command.median.ms", took.get(20));
        report("nagios.notify-command.longest.ms", took.get(39));
        assertThat(took.get(20)).isLessThan(500);
    }
}
