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
 * What is done about an alert is told to its source, once and in order, until the source has it; here the kit of a Nagios
 * is played by the test.
 */
@Promise
@OnEveryDatabase
class TheSourceLearnsWhoHasItIT {
    private static final ObjectNode BY_KIT =
            JsonNodeFactory.instance.objectNode().put("type", "NAGIOS_KIT");

    private final PhoneAlert kit = TestBed.phoneAlert().as(SetUp.NAGIOS_KEY);

    @Test
    void key_1_is_told_once_and_the_history_says_so() {
        linked(BY_KIT);
        phone(ALICE).answersAndPresses("1");
        OpenAlert alert = breaks("told01/disk");
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
    void who_says_twice_that_it_is_done_changes_nothing() {
        linked(BY_KIT);
        OpenAlert alert = takenByApi("told02/disk");
        String id = number(waiting("told02/disk").get(0));

        assertThat(settleNumber(id, "done", "").status()).isEqualTo(204);
        assertThat(settleNumber(id, "refused", "too late").status()).isEqualTo(204);

        assertThat(lines(alert, "SOURCE_TOLD")).isEqualTo(1);
        assertThat(lines(alert, "SOURCE_NOT_TOLD")).isZero();
    }

    @Test
    void what_fails_is_told_later_and_the_history_says_so_once() {
        linked(BY_KIT);
        OpenAlert alert = takenByApi("told03/disk");

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
    void what_the_source_will_never_have_is_told_to_the_administrators() {
        phone(ALICE).manual();
        SetUp.oneAfterAnother(ALICE)
                .administrators(Map.of(CHLOE, "chloe@example.org"))
                .linkingNagios(BY_KIT)
                .apply();
        OpenAlert alert = takenByApi("told04/disk");

        settle("told04/disk", "refused", "Nagios does not know this service");

        assertThat(alert.detail("SOURCE_NOT_TOLD")).isEqualTo("Nagios does not know this service");
        TestBed.postOffice()
                .awaitMail(TestBed.phoneAlert(), "chloe@example.org", saying("Nagios does not know this service"));
    }

    @Test
    void an_acknowledgement_of_the_source_itself_is_not_told_back_and_our_echo_is_none() {
        linked(BY_KIT);
        phone(ALICE).manual();
        OpenAlert echoed = breaks("told05/echo");
        OpenAlert taken = breaks("told05/disk");

        notify("ACKNOWLEDGEMENT", "told05", "echo", "CRITICAL", "Bruno Petit (Phone Alert)");
        notify("ACKNOWLEDGEMENT", "told05", "disk", "CRITICAL", "Bruno Petit");

        assertThat(taken.awaitState("ACKNOWLEDGED").at("/acknowledgement/via").asText())
                .isEqualTo("SOURCE");
        assertThat(echoed.state()).isEqualTo("TRIGGERED");
        assertThat(waiting("told05/disk")).isEmpty();
    }

    @Test
    void an_acknowledgement_is_not_told_when_the_trouble_is_over_for_it_could_be_taken_for_that_of_the_next() {
        linked(BY_KIT);
        OpenAlert alert = takenByApi("told06/disk");
        assertThat(waiting("told06/disk")).hasSize(1);

        notify("RECOVERY", "told06", "disk", "OK", "");

        alert.awaitState("RESOLVED");
        assertThat(waiting("told06/disk")).isEmpty();
    }

    @Test
    void what_is_ended_here_is_told_as_a_comment() {
        linked(BY_KIT);
        phone(ALICE).manual();
        OpenAlert alert = breaks("told07/disk");

        TestBed.phoneAlert().resolve(alert.id());

        assertThat(waiting("told07/disk"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\tCOMMENT\ttold07/disk\t"));
    }

    @Test
    void what_could_not_be_told_of_one_alert_holds_up_no_other() {
        linked(BY_KIT);
        phone(ALICE).manual();
        OpenAlert first = breaks("told13/disk");
        TestBed.phoneAlert().resolve(first.id());
        OpenAlert next = breaks("told13/disk");
        TestBed.phoneAlert().acknowledge(next.id(), ALICE.fullName());
        String comment = waiting("told13/disk").get(0);

        settle("told13/disk", "failed", "Nagios does not run");

        assertThat(comment).contains("\tCOMMENT\t");
        assertThat(waiting("told13/disk"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\tACKNOWLEDGE\t"));
    }

    @Test
    void nobody_settles_what_is_another_sources_or_says_nonsense() {
        linked(BY_KIT);
        OpenAlert alert = takenByApi("told08/disk");
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
    void after_a_day_in_which_nobody_came_for_it_it_is_given_up_and_told() {
        linked(BY_KIT);
        OpenAlert alert = takenByApi("told11/disk");

        TestBed.phoneAlert().advanceClock(Duration.ofHours(25));

        alert.awaitHistory("SOURCE_NOT_TOLD");
        assertThat(waiting("told11/disk")).isEmpty();
    }

    @Test
    void when_the_way_back_is_taken_away_nothing_waits_for_it() {
        linked(BY_KIT);
        OpenAlert alert = takenByApi("told12/disk");

        SetUp.oneAfterAnother(ALICE).apply();
        linked(BY_KIT);

        assertThat(waiting("told12/disk")).isEmpty();
        assertThat(lines(alert, "SOURCE_NOT_TOLD")).isZero();
    }

    @Test
    void without_a_way_back_nothing_is_kept_for_the_source() {
        phone(ALICE).manual();
        SetUp.oneAfterAnother(ALICE).apply();

        takenByApi("told09/disk");

        assertThat(waiting("told09/disk")).isEmpty();
    }

    @Test
    void a_source_that_cannot_be_reached_is_told_to_the_administrators_and_holds_nothing_up() {
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

        OpenAlert alert = breaks("told10/disk");

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
    void a_kit_that_does_not_come_is_told_to_the_administrators_and_so_is_its_return() {
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
    void a_link_that_makes_no_sense_is_refused_with_the_field() {
        SetUp.oneAfterAnother(ALICE).apply();

        Answer wrongWay = configure("{\"type\":\"ZABBIX_API\",\"address\":\"http://127.0.0.1/\",\"secret\":\"x\"}");
        Answer noUser =
                configure("{\"type\":\"NAGIOS_CGI\",\"address\":\"http://127.0.0.1/cgi-bin\",\"secret\":\"x\"}");

        assertThat(wrongWay.status()).isEqualTo(400);
        assertThat(wrongWay.json().path("field").asText()).isEqualTo("sources[0].link.type");
        assertThat(noUser.json().path("field").asText()).isEqualTo("sources[0].link.user");
    }

    private static Answer configure(String link) {
        return TestBed.phoneAlert()
                .put(
                        "/configuration",
                        "{\"sources\":[{\"name\":\"nagios\",\"type\":\"NAGIOS\",\"link\":" + link + "}]}");
    }

    /** Mails break their lines where it suits them. */
    private static Predicate<ArrivedMail> saying(String words) {
        return mail -> mail.text().replaceAll("\\s+", " ").contains(words);
    }

    private void linked(ObjectNode link) {
        SetUp.oneAfterAnother(ALICE).linkingNagios(link).apply();
    }

    private OpenAlert takenByApi(String subject) {
        phone(ALICE).manual();
        OpenAlert alert = breaks(subject);
        TestBed.phoneAlert().acknowledge(alert.id(), ALICE.fullName());
        return alert;
    }

    /** {@code host/service} */
    private OpenAlert breaks(String subject) {
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
