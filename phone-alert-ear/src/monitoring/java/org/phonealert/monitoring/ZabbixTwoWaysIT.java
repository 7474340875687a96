package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.rig.Answer;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/**
 * Whole stories with a real Zabbix: a problem in Zabbix rings a phone, and a key on the phone acknowledges it in
 * Zabbix.
 */
@Promise
class ZabbixTwoWaysIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int HIGH = 4;

    /** Longer than the pause between two comparisons. */
    private static final Duration UNTIL_COMPARED = Duration.ofMinutes(6);

    private static RealZabbix zabbix;
    private static ConnectedZabbix connection;

    private final String name = "web-" + UUID.randomUUID();

    @BeforeAll
    static void start_zabbix() {
        zabbix = RealZabbix.start();
        connection = new ConnectedZabbix(TestBed.phoneAlert(), zabbix);
        // creates the host group, which the connection needs
        zabbix.watch("first", HIGH, List.of("state"));
    }

    @AfterAll
    static void stop_zabbix() {
        zabbix.close();
    }

    @BeforeEach
    void zabbix_is_connected_in_one_step() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        Answer made = connection.connect();
        assertThat(made.status()).as(made.text()).isEqualTo(200);
    }

    @Test
    @OnEveryServer
    void a_problem_rings_and_the_key_acknowledges_it_in_zabbix() {
        ZabbixHost host = zabbix.watch(name, HIGH, List.of("disk"));
        Instant begun = Instant.now();

        zabbix.send(name, "disk", "77");

        await("Alice is called")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !phone(ALICE).calls().isEmpty());
        System.out.printf(
                "zabbix.state-change-to-call-ms: %d%n",
                Duration.between(begun, Instant.now()).toMillis());
        JsonNode problem = host.awaitAcknowledged();
        assertThat(problem.path("acknowledges").path(0).path("message").asText())
                .startsWith("taken in charge by Alice Martin, by phone");
        assertThat(problem.path("acknowledges")).hasSize(1);
        OpenAlert alert = alertOf(host);
        assertThat(alert.now().path("monitor").asText()).isEqualTo(name + "/disk \"failed\"");
        assertThat(alert.now().path("message").asText())
                .startsWith("disk fails at 77 % é🔥 \\ $(id) ; `x`\nnow 77\n")
                .contains("site: Paris", "team: dba \"1\"");
        assertThat(alert.now().path("severity").asText()).isEqualTo("CRITICAL");
        await("Zabbix has the link to the alert")
                .atMost(PATIENCE)
                .until(() ->
                        host.problem().path("tags").toString().contains("/phone-alert/alert.xhtml?id=" + alert.id()));
    }

    @Test
    void an_acknowledgement_in_zabbix_stops_the_calls() {
        SetUp.oneAfterAnother(ALICE).thenAfterMinutes(5, BRUNO).apply();
        connection.connect();
        phone(ALICE).doesNotAnswer();
        ZabbixHost host = inTrouble("disk");
        OpenAlert alert = awaitAlertOf(host);

        host.act(2 | 4, ",\"message\":\"I have it\"");

        JsonNode acknowledged = alert.awaitThat(
                "the alert is acknowledged", one -> one.path("state").asText().equals("ACKNOWLEDGED"));
        assertThat(acknowledged.at("/acknowledgement/via").asText()).isEqualTo("SOURCE");
        assertThat(acknowledged.at("/acknowledgement/by").asText()).contains("Zabbix Administrator");
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(6));
        assertThat(phone(BRUNO).calls()).isEmpty();
        assertThat(host.problem().path("acknowledges")).as("no echo").hasSize(1);
    }

    @Test
    void a_recovery_resolves_the_alert() {
        ZabbixHost host = inTrouble("disk");
        OpenAlert alert = awaitAlertOf(host);
        host.awaitAcknowledged();

        zabbix.send(name, "disk", "0");

        awaitState(alert, "RESOLVED");
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void a_new_severity_changes_the_alert_and_a_comment_changes_nothing() {
        phone(ALICE).doesNotAnswer();
        ZabbixHost host = inTrouble("disk");
        OpenAlert alert = awaitAlertOf(host);

        host.act(4, ",\"message\":\"somebody acknowledged this by mail\"");
        host.act(8, ",\"severity\":2");
        await("the severity has changed")
                .atMost(PATIENCE)
                .until(() -> alert.now().path("severity").asText().equals("WARNING"));

        assertThat(alert.state()).isEqualTo("TRIGGERED");
        assertThat(TestBed.phoneAlert().alerts("TRIGGERED")).hasSize(1);
    }

    @Test
    void closing_the_problem_by_hand_resolves_the_alert() {
        ZabbixHost host = inTrouble("disk");
        OpenAlert alert = awaitAlertOf(host);
        host.awaitAcknowledged();

        host.act(1, "");

        awaitState(alert, "RESOLVED");
    }

    @Test
    void a_tag_names_the_monitor_for_definitions() {
        SetUp.oneAfterAnother(ALICE).onlyFor("the databases").apply();
        connection.connect();
        ZabbixHost host = zabbix.watch(name, HIGH, List.of("disk"));
        host.tag("phone-alert-monitor", "the databases");
        await("the server knows of the tag").pollDelay(Duration.ofSeconds(3)).until(() -> true);

        zabbix.send(name, "disk", "1");

        host.awaitAcknowledged();
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void two_hundred_problems_at_once_open_two_hundred_alerts() {
        SetUp.oneAfterAnother(ALICE).onlyFor("nothing of this").apply();
        connection.connect();
        List<String> items = IntStream.range(0, 200).mapToObj(i -> "item" + i).toList();
        zabbix.watch(name, HIGH, items);
        Instant begun = Instant.now();

        zabbix.sendAll(name, items, "1");

        await("all alerts are open")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> openOf(name) == items.size());
        System.out.printf(
                "zabbix.200-problems-to-alerts-ms: %d%n",
                Duration.between(begun, Instant.now()).toMillis());
        zabbix.sendAll(name, items, "0");
        await("all alerts are resolved").atMost(Duration.ofSeconds(60)).until(() -> openOf(name) == 0);
    }

    @Test
    void lost_events_are_found_by_reconciliation() {
        ZabbixHost recovers = zabbix.watch(name, HIGH, List.of("disk"));
        String other = name + "-2";
        ZabbixHost fails = zabbix.watch(other, HIGH, List.of("disk"));
        zabbix.send(name, "disk", "1");
        OpenAlert known = awaitAlertOf(recovers);
        recovers.awaitAcknowledged();

        connection.change("PhoneAlertURL", "http://127.0.0.1:1/zabbix-bridge", 1);
        zabbix.send(other, "disk", "1");
        zabbix.send(name, "disk", "0");
        fails.awaitGivenUp();
        await("the lost recovery is old enough")
                .pollDelay(Duration.ofSeconds(11))
                .atMost(PATIENCE)
                .until(() -> true);
        TestBed.phoneAlert().advanceClock(UNTIL_COMPARED);

        awaitState(known, "RESOLVED");
        assertThat(known.detail("RECONCILED")).contains("the event that told of its end had not arrived");
        OpenAlert missed = awaitAlertOf(fails);
        missed.awaitHistory("RECONCILED");
        fails.awaitAcknowledged();
    }

    @Test
    void a_wrong_token_is_recorded_and_the_right_one_delivers_what_waited() {
        SetUp.oneAfterAnother(ALICE).apply();
        connection.connect();
        ObjectNode document = ZabbixRpc.JSON.createObjectNode();
        ArrayNode sources = document.putArray("sources");
        sources.addObject().put("name", "tests").put("type", "API");
        sources.addObject().put("name", "nagios").put("type", "NAGIOS");
        sources.addObject()
                .put("name", ConnectedZabbix.SOURCE)
                .put("type", "ZABBIX")
                .putObject("link")
                .put("type", "ZABBIX_API")
                .put("address", zabbix.api())
                .put("secret", "0".repeat(64));
        TestBed.phoneAlert().configure(document.toString());

        ZabbixHost host = inTrouble("disk");
        OpenAlert alert = awaitAlertOf(host);
        awaitState(alert, "ACKNOWLEDGED");
        await("the history records the failure")
                .atMost(PATIENCE)
                .until(() -> alert.now().path("history").toString().contains("SOURCE_TOLD_LATER"));
        assertThat(alert.detail("SOURCE_TOLD_LATER")).contains("Not authorized").doesNotContain("0000");
        assertThat(host.isAcknowledged()).isFalse();

        connection.connect();

        host.awaitAcknowledged();
        alert.awaitHistory("SOURCE_TOLD");
        assertThat(host.problem().path("acknowledges")).hasSize(1);
    }

    @Test
    void a_maintenance_holds_the_calls_and_they_go_on_when_it_ends() {
        phone(ALICE).doesNotAnswer();
        ZabbixHost host = inTrouble("disk");
        OpenAlert alert = awaitAlertOf(host);

        String maintenance = host.startMaintenance();
        awaitCompared(
                "the maintenance holds the calls",
                () -> alert.now().path("holds").size() == 1);
        host.endMaintenance(maintenance);
        awaitCompared(
                "the calls go on when it ends", () -> alert.now().path("holds").isEmpty());

        alert.awaitHistory("RELEASED");
        assertThat(alert.state()).isEqualTo("TRIGGERED");
    }

    /**
     * Advances the clock until the next comparison again and again: Zabbix itself applies maintenances once a minute.
     */
    private static void awaitCompared(String what, Callable<Boolean> until) {
        await(what)
                .atMost(Duration.ofSeconds(100))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    TestBed.phoneAlert().advanceClock(UNTIL_COMPARED);
                    return until.call();
                });
    }

    @Test
    void zabbix_shows_why_a_wrong_key_is_refused() {
        connection.change("PhoneAlertKey", "a-key-that-nobody-was-given", 3);
        ZabbixHost host = inTrouble("disk");

        host.awaitGivenUp();

        String messages = host.messages().toString();
        assertThat(messages)
                .contains("HTTP 401: send the key of an alert source")
                .doesNotContain("nobody-was-given");
        assertThat(openOf(name)).isZero();
        zabbix.send(name, "disk", "0");
    }

    @Test
    void the_media_type_is_imported_unchanged_and_without_warnings() {
        String shipped = TestBed.phoneAlert()
                .get("/zabbix-bridge/kit/media_phone_alert.yaml")
                .text();
        int lengthBefore = zabbix.frontendLog().length();
        ObjectNode order =
                ZabbixRpc.JSON.createObjectNode().put("format", "yaml").put("source", shipped);
        order.putObject("rules")
                .putObject("mediaTypes")
                .put("createMissing", true)
                .put("updateExisting", true);

        JsonNode imported = zabbix.administrator().call("configuration.import", order);

        assertThat(imported.asBoolean()).isTrue();
        assertThat(zabbix.frontendLog().substring(lengthBefore)).doesNotContain("PHP", "arning", "eprecated");
        JsonNode type = zabbix.administrator()
                .call(
                        "mediatype.get",
                        "{\"filter\":{\"name\":\"Phone Alert\"},\"output\":\"extend\","
                                + "\"selectMessageTemplates\":\"extend\"}")
                .path(0);
        // Zabbix ends lines as browsers do
        assertThat(type.path("script").asText().lines())
                .containsExactlyElementsOf(TestBed.phoneAlert()
                        .get("/zabbix-bridge/kit/webhook.js")
                        .text()
                        .strip()
                        .lines()
                        .toList());
        assertThat(type.path("maxsessions").asText()).isEqualTo("0");
        assertThat(type.path("maxattempts").asText()).isEqualTo("20");
        assertThat(type.path("process_tags").asText()).isEqualTo("1");
        assertThat(type.path("message_templates")).hasSize(3);
    }

    @Test
    void the_command_of_the_kit_connects_zabbix_with_a_token(@TempDir Path folder) throws IOException {
        String token = zabbix.administratorsToken();
        Path command = Files.writeString(
                folder.resolve("connect"),
                TestBed.phoneAlert()
                        .get("/zabbix-bridge/kit/phone-alert-zabbix-connect")
                        .text());
        Path key = Files.writeString(folder.resolve("key"), TestBed.ADMIN_PASSWORD + "\n");
        Path tokenFile = Files.writeString(folder.resolve("token"), token + "\n");

        Commands.Run run = Commands.tryRun(List.of(
                "sh",
                command.toString(),
                "SOURCE=" + ConnectedZabbix.SOURCE,
                "ZABBIX=" + zabbix.api(),
                "GROUPS=Tests",
                "PEOPLE=Zabbix administrators",
                key.toString(),
                tokenFile.toString()));

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("token 'Phone Alert' is new").doesNotContain(token, TestBed.ADMIN_PASSWORD);
        ZabbixHost host = inTrouble("disk");
        host.awaitAcknowledged();
    }

    private ZabbixHost inTrouble(String item) {
        ZabbixHost host = zabbix.watch(name, HIGH, List.of(item));
        zabbix.send(name, item, "1");
        return host;
    }

    private static OpenAlert alertOf(ZabbixHost host) {
        String key = host.problemId();
        return TestBed.phoneAlert().alerts().stream()
                .filter(alert -> alert.path("dedupKey").asText().equals(key))
                .map(alert -> TestBed.alert(alert.path("id").asLong()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alert of problem " + key));
    }

    private static OpenAlert awaitAlertOf(ZabbixHost host) {
        String key = host.problemId();
        await("there is an alert of problem " + key)
                .atMost(PATIENCE)
                .until(() -> TestBed.phoneAlert().alerts().stream()
                        .anyMatch(alert -> alert.path("dedupKey").asText().equals(key)));
        return alertOf(host);
    }

    private static void awaitState(OpenAlert alert, String state) {
        await("alert is " + state).atMost(PATIENCE).until(() -> alert.state().equals(state));
    }

    private static long openOf(String host) {
        return StreamSupport.stream(TestBed.phoneAlert().alerts("TRIGGERED").spliterator(), false)
                .filter(alert -> alert.path("monitor").asText().startsWith(host + "/"))
                .count();
    }
}
