package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Answer;
import org.phonealert.rig.ArrivedMail;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phone;

/**
 * What operators do about an alert is written back to its source, once and in order, until the source confirms it. The
 * test plays the kit of a Nagios.
 */
@Promise
@OnEveryDatabase
class AcknowledgementsAreWrittenBackIT {
    private static final ObjectNode BY_KIT =
            JsonNodeFactory.instance.objectNode().put("type", "NAGIOS_KIT");

    private final PhoneAlert kit = TestBed.phoneAlert().as(SetUp.NAGIOS_KEY);

    @Test
    void key_1_is_written_back_once_and_recorded() {
        connected(BY_KIT);
        phone(ALICE).answersAndPresses("1");
        OpenAlert alert = sendProblem("told01/disk");
        alert.awaitState("ACKNOWLEDGED");

        assertThat(waiting("told01/disk"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches("\\d+\tACKNOWLEDGE\ttold01/disk\t" + ALICE.fullName()
                                + " \\(Phone Alert\\)\ttaken in charge by " + ALICE.fullName() + ", by phone"));
        assertThat(settle("told01/disk", "done", "").status()).isEqualTo(204);

        assertThat(waiting("told01/disk")).isEmpty();
        assertThat(alert.detail("SOURCE_TOLD")).contains(ALICE.fullName(), "by phone");
    }

    @Test
    void confirming_a_writeback_twice_changes_nothing() {
        connected(BY_KIT);
        OpenAlert alert = acknowledgedByApi("told02/disk");
        String id = number(waiting("told02/disk").get(0));

        assertThat(settleNumber(id, "done", "").status()).isEqualTo(204);
        assertThat(settleNumber(id, "refused", "too late").status()).isEqualTo(204);

        assertThat(lines(alert, "SOURCE_TOLD")).isEqualTo(1);
        assertThat(lines(alert, "SOURCE_NOT_TOLD")).isZero();
    }

    @Test
    void a_failed_writeback_is_retried_and_recorded_once() {
        connected(BY_KIT);
        OpenAlert alert = acknowledgedByApi("told03/disk");

        settle("told03/disk", "failed", "Nagios does not run");
        assertThat(waiting("told03/disk")).as("before the pause is over").isEmpty();
        TestBed.phoneAlert().advanceClock(Duration.ofSeconds(3));
        settle("told03/disk", "failed", "Nagios does not run");
        TestBed.phoneAlert().advanceClock(Duration.ofSeconds(5));

        assertThat(waiting("told03/disk")).hasSize(1);
        assertThat(alert.detail("SOURCE_TOLD_LATER")).isEqualTo("Nagios does not run");
        assertThat(lines(alert, "SOURCE_TOLD_LATER")).isEqualTo(1);
        settle("told03/disk", "done", "");
        assertThat(lines(alert, "SOURCE_TOLD")).isEqualTo(1);
    }

    @Test
    void administrators_get_a_mail_when_the_source_refuses_a_writeback() {
        phone(ALICE).manual();
        SetUp.oneAfterAnother(ALICE)
                .administrators(Map.of(CHLOE, "chloe@example.org"))
                .linkingNagios(BY_KIT)
                .apply();
        OpenAlert alert = acknowledgedByApi("told04/disk");

        settle("told04/disk", "refused", "Nagios does not know this service");

        assertThat(alert.detail("SOURCE_NOT_TOLD")).isEqualTo("Nagios does not know this service");
        TestBed.postOffice()
                .awaitMail(TestBed.phoneAlert(), "chloe@example.org", saying("Nagios does not know this service"));
    }

    @Test
    void an_acknowledgement_from_the_source_is_not_written_back_and_our_echo_is_ignored() {
        connected(BY_KIT);
        phone(ALICE).manual();
        OpenAlert echoed = sendProblem("told05/echo");
        OpenAlert acknowledged = sendProblem("told05/disk");

        notify("ACKNOWLEDGEMENT", "told05", "echo", "CRITICAL", "Bruno Petit (Phone Alert)");
        notify("ACKNOWLEDGEMENT", "told05", "disk", "CRITICAL", "Bruno Petit");

        assertThat(acknowledged
                        .awaitState("ACKNOWLEDGED")
                        .at("/acknowledgement/via")
                        .asText())
                .isEqualTo("SOURCE");
        assertThat(echoed.state()).isEqualTo("TRIGGERED");
        assertThat(waiting("told05/disk")).isEmpty();
    }

    @Test
    void a_pending_acknowledgement_is_dropped_when_the_alert_resolves() {
        connected(BY_KIT);
        OpenAlert alert = acknowledgedByApi("told06/disk");
        assertThat(waiting("told06/disk")).hasSize(1);

        notify("RECOVERY", "told06", "disk", "OK", "");

        alert.awaitState("RESOLVED");
        assertThat(waiting("told06/disk")).isEmpty();
    }

    @Test
    void an_alert_resolved_here_is_written_back_as_a_comment() {
        connected(BY_KIT);
        phone(ALICE).manual();
        OpenAlert alert = sendProblem("told07/disk");

        TestBed.phoneAlert().resolve(alert.id());

        assertThat(waiting("told07/disk"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\tCOMMENT\ttold07/disk\t"));
    }

    @Test
    void a_failed_writeback_of_one_alert_does_not_delay_another() {
        connected(BY_KIT);
        phone(ALICE).manual();
        OpenAlert first = sendProblem("told13/disk");
        TestBed.phoneAlert().resolve(first.id());
        OpenAlert next = sendProblem("told13/disk");
        TestBed.phoneAlert().acknowledge(next.id(), ALICE.fullName());
        String comment = waiting("told13/disk").get(0);

        settle("told13/disk", "failed", "Nagios does not run");

        assertThat(comment).contains("\tCOMMENT\t");
        assertThat(waiting("told13/disk"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\tACKNOWLEDGE\t"));
    }

    @Test
    void only_its_own_source_confirms_a_writeback_and_only_with_a_valid_result() {
        connected(BY_KIT);
        OpenAlert alert = acknowledgedByApi("told08/disk");
        String id = number(waiting("told08/disk").get(0));

        assertThat(TestBed.source()
                        .postForm("/nagios-bridge/replies/" + id, "result=done")
                        .status())
                .isEqualTo(404);
        assertThat(kit.as("a-key-that-nobody-was-given")
                        .get("/nagios-bridge/replies")
                        .status())
                .isEqualTo(401);
        assertThat(settleNumber(id, "maybe", "").status()).isEqualTo(400);
        assertThat(lines(alert, "SOURCE_TOLD")).isZero();
    }

    @Test
    void a_writeback_not_fetched_for_a_day_is_given_up_and_recorded() {
        connected(BY_KIT);
        OpenAlert alert = acknowledgedByApi("told11/disk");

        TestBed.phoneAlert().advanceClock(Duration.ofHours(25));

        alert.awaitHistory("SOURCE_NOT_TOLD");
        assertThat(waiting("told11/disk")).isEmpty();
    }

    @Test
    void removing_the_connection_drops_its_pending_writebacks() {
        connected(BY_KIT);
        OpenAlert alert = acknowledgedByApi("told12/disk");

        SetUp.oneAfterAnother(ALICE).apply();
        connected(BY_KIT);

        assertThat(waiting("told12/disk")).isEmpty();
        assertThat(lines(alert, "SOURCE_NOT_TOLD")).isZero();
    }

    @Test
    void a_source_without_a_connection_gets_no_writebacks() {
        phone(ALICE).manual();
        SetUp.oneAfterAnother(ALICE).apply();

        acknowledgedByApi("told09/disk");

        assertThat(waiting("told09/disk")).isEmpty();
    }

    @Test
    void administrators_get_a_mail_about_an_unreachable_source_and_calls_go_on() {
        phone(ALICE).answersAndPresses("1");
        SetUp.oneAfterAnother(ALICE)
                .administrators(Map.of(CHLOE, "watches-sources@example.org"))
                .linkingNagios(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "ICINGA_API")
                        .put("address", "http://127.0.0.1:1")
                        .put("user", "phone-alert")
                        .put("secret", "a-password-nobody-sees"))
                .apply();

        OpenAlert alert = sendProblem("told10/disk");

        alert.awaitState("ACKNOWLEDGED");
        alert.awaitHistory("SOURCE_TOLD_LATER");
        TestBed.postOffice()
                .awaitMail(
                        TestBed.phoneAlert(),
                        "watches-sources@example.org",
                        saying("Une source ne répond pas : nagios"));
        assertThat(TestBed.phoneAlert().configuration().toString())
                .contains("ICINGA_API")
                .doesNotContain("a-password-nobody-sees");
    }

    @Test
    void administrators_get_a_mail_when_the_kit_stops_polling_and_when_it_is_back() {
        SetUp.oneAfterAnother(ALICE)
                .administrators(Map.of(CHLOE, "watches-kits@example.org"))
                .linkingNagios(BY_KIT)
                .apply();
        kit.get("/nagios-bridge/replies");

        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(11));

        TestBed.postOffice()
                .awaitMail(TestBed.phoneAlert(), "watches-kits@example.org", saying("the kit has sent nothing"));
        kit.get("/nagios-bridge/replies");
        TestBed.postOffice()
                .awaitMail(TestBed.phoneAlert(), "watches-kits@example.org", saying("Une source répond de nouveau"));
    }

    @Test
    void an_invalid_connection_is_refused_with_its_field() {
        SetUp.oneAfterAnother(ALICE).apply();

        Answer wrongType = configure("{\"type\":\"ZABBIX_API\",\"address\":\"http://127.0.0.1/\",\"secret\":\"x\"}");
        Answer noUser =
                configure("{\"type\":\"NAGIOS_CGI\",\"address\":\"http://127.0.0.1/cgi-bin\",\"secret\":\"x\"}");

        assertThat(wrongType.status()).isEqualTo(400);
        assertThat(wrongType.json().path("field").asText()).isEqualTo("sources[0].link.type");
        assertThat(noUser.json().path("field").asText()).isEqualTo("sources[0].link.user");
    }

    private static Answer configure(String link) {
        return TestBed.phoneAlert()
                .put(
                        "/configuration",
                        "{\"sources\":[{\"name\":\"nagios\",\"type\":\"NAGIOS\",\"link\":" + link + "}]}");
    }

    /** Matches across line breaks, which a mail may have anywhere. */
    private static Predicate<ArrivedMail> saying(String words) {
        return mail -> mail.text().replaceAll("\\s+", " ").contains(words);
    }

    private void connected(ObjectNode link) {
        SetUp.oneAfterAnother(ALICE).linkingNagios(link).apply();
    }

    private OpenAlert acknowledgedByApi(String subject) {
        phone(ALICE).manual();
        OpenAlert alert = sendProblem(subject);
        TestBed.phoneAlert().acknowledge(alert.id(), ALICE.fullName());
        return alert;
    }

    /** Sends a problem of {@code host/service}. */
    private OpenAlert sendProblem(String subject) {
        String[] parts = subject.split("/", -1);
        JsonNode answer = notify("PROBLEM", parts[0], parts[1], "CRITICAL", "").json();
        return TestBed.alert(answer.path("alertId").asLong());
    }

    private Answer notify(String type, String host, String service, String state, String author) {
        return kit.postForm(
                "/nagios-bridge/notifications",
                ("EVENTID=%s&NOTIFICATIONTYPE=%s&HOSTNAME=%s&SERVICEDESC=%s&SERVICESTATE=%s&SERVICEOUTPUT=full"
                                + "&NOTIFICATIONAUTHOR=%s")
                        .formatted(UUID.randomUUID(), type, host, service, state, author.replace(' ', '+')));
    }

    private List<String> waiting(String subject) {
        return kit.get("/nagios-bridge/replies")
                .text()
                .lines()
                .filter(line -> line.contains("\t" + subject + "\t"))
                .toList();
    }

    private static String number(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    private Answer settle(String subject, String result, String detail) {
        return settleNumber(number(waiting(subject).get(0)), result, detail);
    }

    private Answer settleNumber(String id, String result, String detail) {
        return kit.postForm(
                "/nagios-bridge/replies/" + id, "result=%s&detail=%s".formatted(result, detail.replace(' ', '+')));
    }

    private static long lines(OpenAlert alert, String type) {
        return alert.now()
                .path("history")
                .valueStream()
                .filter(line -> line.path("type").asText().equals(type))
                .count();
    }
}
