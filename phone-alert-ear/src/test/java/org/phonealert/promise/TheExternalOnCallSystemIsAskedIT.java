package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.rig.Answer;
import org.phonealert.rig.ArrivedMail;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.PlanningServer;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.phoneAlert;
import static org.phonealert.rig.TestBed.trigger;

/**
 * When a call is due, the server asks an external on-call system who is on duty; when that fails, an operator is
 * called all the same.
 */
@Promise
class TheExternalOnCallSystemIsAskedIT {
    private static final String KEY = "the-key/of+the=planning";

    /** Longer than an answer is shared, shorter than the pause between two questions that no call waits for. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final PlanningServer planning = PlanningServer.open();

    /** A name that no earlier test has used. */
    private final String schedule = "Astreinte & Planitel " + planning.url().replaceFirst(".*/", "");

    @BeforeEach
    void begin() {
        for (Person person : Person.values()) {
            phone(person).answersAndPresses("1");
        }
    }

    @AfterEach
    void close() {
        planning.close();
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    /** What can go wrong with the external system, and the word for it in the history. */
    enum Trouble {
        SLOW("slow", PlanningServer::isSilent),
        ENDLESS("slow", PlanningServer::neverEnds),
        DOWN("down", PlanningServer::goesAway),
        BEHIND_A_PROXY("down", planning -> planning.answers(503)),
        BROKEN("wrong", planning -> planning.answers(500)),
        MOVED("wrong", planning -> planning.answers(302)),
        NOT_FOR_US("wrong", planning -> planning.answers(401)),
        GARBAGE("wrong", planning -> planning.says("<html>maintenance</html>")),
        NO_WORD("wrong", planning -> planning.says("")),
        ANOTHER_LANGUAGE("wrong", planning -> planning.says("{\"equipe\": []}")),
        NOBODY_IN_PARTICULAR("wrong", planning -> planning.says("{\"onDuty\": [{}]}")),
        STRANGERS_ONLY("wrong", planning -> planning.says("{\"onDuty\": [{\"name\": \"Zoé Inconnue\"}]}")),
        NO_TIME("wrong", planning -> planning.says("{\"onDuty\": [{\"name\": \"Bruno Petit\", \"until\": \"soon\"}]}")),
        FLOOD("wrong", PlanningServer::floods);

        private final String word;

        @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
        private final Consumer<PlanningServer> how;

        Trouble(String word, Consumer<PlanningServer> how) {
            this.word = word;
            this.how = how;
        }
    }

    @Test
    @OnEveryDatabase
    void the_operator_named_at_the_moment_of_the_call_is_called() {
        planning.hasOnDuty(ALICE);
        SetUp.onDutyBy(schedule(), ALICE, BRUNO).apply();
        awaitOnCall(ALICE);
        planning.hasOnDuty(BRUNO);
        phoneAlert().advanceClock(A_MOMENT);

        OpenAlert alert = trigger("planning01/http", "down");

        assertThat(acknowledgedBy(alert)).isEqualTo(BRUNO.fullName());
        assertThat(history(alert)).doesNotContain("PLANNING_FAILED");
        assertThat(onCall()).containsExactly(BRUNO.fullName());
        PlanningServer.Question question =
                planning.questions().get(planning.questions().size() - 1);
        assertThat(question.asked().getPath())
                .isEqualTo(URI.create(planning.url()).getPath());
        assertThat(URLDecoder.decode(question.asked().getRawQuery(), StandardCharsets.UTF_8))
                .contains("schedule=" + schedule)
                .containsPattern("at=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(question.authorization()).isEqualTo("Bearer " + KEY);
        assertThat(question.accept()).contains("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void its_last_answer_applies_while_it_fails_and_the_history_says_why(Trouble trouble) {
        planning.hasOnDuty(ALICE);
        SetUp.onDutyBy(schedule(), ALICE, BRUNO).apply();
        awaitOnCall(ALICE);
        trouble.how.accept(planning);
        phoneAlert().advanceClock(A_MOMENT);

        OpenAlert alert = trigger("planning02/" + trouble, "down");

        assertThat(acknowledgedBy(alert)).isEqualTo(ALICE.fullName());
        assertThat(alert.detail("PLANNING_FAILED"))
                .startsWith(
                        "the planning of '" + schedule + "' is " + trouble.word + ": called by its last answer, of 20");
        assertThat(history(alert).stream().filter("PLANNING_FAILED"::equals)).hasSize(1);
    }

    @Test
    @OnEveryDatabase
    void the_schedules_layers_apply_when_it_has_never_answered() {
        planning.goesAway();
        ObjectNode layered = schedule();
        layer(layered, CHLOE);
        SetUp.onDutyBy(layered, CHLOE).apply();

        OpenAlert alert = trigger("planning03/http", "down");

        assertThat(acknowledgedBy(alert)).isEqualTo(CHLOE.fullName());
        assertThat(alert.detail("PLANNING_FAILED")).contains("down", "never answered");
    }

    @Test
    void a_level_without_layers_is_skipped_at_once_when_it_has_never_answered() {
        planning.answers(500);
        SetUp.onDutyBy(schedule(), ALICE).thenAfterMinutes(60, BRUNO).apply();

        OpenAlert alert = trigger("planning04/http", "down");

        assertThat(acknowledgedBy(alert)).isEqualTo(BRUNO.fullName());
        assertThat(history(alert)).containsSubsequence("PLANNING_FAILED", "LEVEL_EMPTY");
    }

    @Test
    void the_schedules_layers_apply_when_it_names_no_one() {
        planning.hasOnDuty();
        ObjectNode layered = schedule();
        layer(layered, CHLOE);
        SetUp.onDutyBy(layered, CHLOE).apply();

        OpenAlert alert = trigger("planning05/http", "down");

        assertThat(acknowledgedBy(alert)).isEqualTo(CHLOE.fullName());
        assertThat(history(alert)).doesNotContain("PLANNING_FAILED");
    }

    @Test
    void a_new_answer_at_the_next_step_changes_who_is_called() {
        planning.hasOnDuty(ALICE);
        SetUp setUp = SetUp.onDutyBy(schedule(), ALICE, BRUNO).reminding(1, 5);
        setUp.apply();
        phone(ALICE).doesNotAnswer();
        OpenAlert alert = trigger("planning06/http", "down");
        alert.awaitThat("Alice did not answer", now -> ended(now, ALICE));

        planning.hasOnDuty(BRUNO);
        phoneAlert().advanceClock(Duration.ofMinutes(5));

        assertThat(acknowledgedBy(alert)).isEqualTo(BRUNO.fullName());
    }

    @Test
    void known_operators_are_called_in_the_given_order_and_unknown_people_are_skipped() {
        planning.says("{\"onDuty\": [{\"name\": \"Zoé Inconnue\"}, {\"name\": \" chloé  DURAND \"},"
                + " {\"number\": \"0033 6 34 16-87-96\"}]}");
        SetUp.onDutyBy(schedule(), ALICE, CHLOE).apply();

        awaitOnCall(CHLOE, ALICE);
    }

    @Test
    void a_shift_ends_at_the_given_time() {
        Instant end = phoneAlert().now().plus(Duration.ofHours(1));
        planning.says("{\"onDuty\": [{\"name\": \"%s\", \"until\": \"%s\"}]}".formatted(ALICE.fullName(), end));
        ObjectNode layered = schedule();
        layer(layered, CHLOE);
        SetUp.onDutyBy(layered, ALICE, CHLOE).apply();

        awaitOnCall(ALICE);

        assertThat(onCall(end.minusSeconds(1))).containsExactly(ALICE.fullName());
        assertThat(onCall(end.plusSeconds(1))).containsExactly(CHLOE.fullName());
    }

    @Test
    void a_silent_system_is_asked_a_few_times_only_and_again_after_a_pause() {
        planning.hasOnDuty(ALICE);
        SetUp.onDutyBy(schedule(), ALICE, BRUNO).apply();
        awaitOnCall(ALICE);
        planning.isSilent();
        int before = planning.questions().size();

        List<OpenAlert> storm = new ArrayList<>();
        for (int wave = 0; wave < 10; wave++) {
            phoneAlert().advanceClock(Duration.ofSeconds(6));
            int number = wave;
            List<OpenAlert> alerts = IntStream.range(0, 5)
                    .mapToObj(i -> trigger("planning07/storm-" + number + "-" + i, "down"))
                    .toList();
            alerts.forEach(alert -> assertThat(acknowledgedBy(alert)).isEqualTo(ALICE.fullName()));
            storm.addAll(alerts);
        }

        assertThat(storm)
                .hasSize(50)
                .allSatisfy(alert -> assertThat(history(alert)).contains("PLANNING_FAILED"));
        // three until the server pauses, and one after each half minute
        assertThat(planning.questions().size() - before).isBetween(3, 6);

        planning.hasOnDuty(BRUNO);
        phoneAlert().advanceClock(Duration.ofSeconds(31));
        assertThat(acknowledgedBy(trigger("planning07/afterwards", "down"))).isEqualTo(BRUNO.fullName());
    }

    @Test
    void alerts_of_other_schedules_do_not_wait_for_a_slow_system() {
        planning.hasOnDuty(ALICE);
        SetUp setUp = SetUp.onDutyBy(schedule(), ALICE, BRUNO).onlyFor("planning08/asks");
        setUp.apply();
        awaitOnCall(ALICE);
        planning.isSilent();
        phoneAlert().advanceClock(A_MOMENT);
        JsonNode document = phoneAlert().configuration();
        ObjectNode other = document.at("/definitions/0").deepCopy();
        other.put("name", "Others").putArray("monitors").add("planning08/others");
        ((ObjectNode) other.at("/levels/0")).putArray("recipients").addObject().put("operator", BRUNO.fullName());
        ((ArrayNode) document.path("definitions")).add(other);
        phoneAlert().configure(document.toString());

        OpenAlert asks = trigger("planning08/asks", "down");
        OpenAlert others = trigger("planning08/others", "down");

        assertThat(acknowledgedBy(others)).isEqualTo(BRUNO.fullName());
        assertThat(acknowledgedBy(asks)).isEqualTo(ALICE.fullName());
        assertThat(when(others, "CALL_QUEUED")).isBefore(when(asks, "CALL_QUEUED"));
    }

    @Test
    void administrators_get_one_mail_when_it_fails_and_one_when_it_is_back() {
        planning.hasOnDuty(ALICE);
        SetUp.onDutyBy(schedule(), ALICE)
                .administrators(Map.of(CHLOE, "chloe@example.org"))
                .apply();
        awaitOnCall(ALICE);
        planning.goesAway();
        phoneAlert().advanceClock(Duration.ofMinutes(1));

        Predicate<ArrivedMail> fails = mail -> mail.text().contains("ne répond pas : " + schedule);
        TestBed.postOffice().awaitMail(phoneAlert(), "chloe@example.org", fails);
        trigger("planning09/http", "down").awaitHistory("PLANNING_FAILED");
        planning.comesBack();
        phoneAlert().advanceClock(Duration.ofMinutes(1));

        Predicate<ArrivedMail> isBack = mail -> mail.text().contains("répond de nouveau : " + schedule);
        TestBed.postOffice().awaitMail(phoneAlert(), "chloe@example.org", isBack);
        assertThat(TestBed.postOffice().mailsTo("chloe@example.org").stream().filter(fails))
                .hasSize(1);
    }

    @Test
    void removing_it_ends_the_duty_of_the_people_it_named() {
        planning.hasOnDuty(ALICE);
        SetUp.onDutyBy(schedule(), ALICE, CHLOE).apply();
        awaitOnCall(ALICE);
        ObjectNode without = schedule();
        without.remove("planning");
        layer(without, CHLOE);

        SetUp.onDutyBy(without, ALICE, CHLOE).apply();

        assertThat(onCall()).containsExactly(CHLOE.fullName());
    }

    @Test
    void its_key_is_never_exported_and_kept_only_for_the_same_server() {
        planning.hasOnDuty(ALICE);
        SetUp.onDutyBy(schedule(), ALICE).apply();
        awaitOnCall(ALICE);
        JsonNode exported = phoneAlert().configuration();
        assertThat(exported.at("/schedules/0/planning/url").asText()).isEqualTo(planning.url());
        assertThat(exported.toString()).doesNotContain(KEY);

        phoneAlert().configure(exported.toString());
        awaitNextQuestion();
        assertThat(lastKeySent()).isEqualTo("Bearer " + KEY);

        PlanningServer elsewhere = PlanningServer.open();
        try (elsewhere) {
            ((ObjectNode) exported.at("/schedules/0/planning")).put("url", elsewhere.url());
            phoneAlert().configure(exported.toString());
            await("the new server is asked").until(() -> !elsewhere.questions().isEmpty());
            assertThat(elsewhere.questions().get(0).authorization()).isEqualTo(PlanningServer.NOTHING);
        }
    }

    @Test
    void it_is_set_up_and_tested_on_the_schedules_page() {
        planning.hasOnDuty(ALICE);
        ObjectNode plain = schedule();
        plain.remove("planning");
        SetUp.onDutyBy(plain, ALICE).apply();
        Visitor visitor = Visitor.administrator();
        Map<String, String> typed = Map.of("planning:planning_url", planning.url(), "planning:planning_key", KEY);

        assertThat(visitor.submit(page(), "planning", typed, "planning:save").statusCode())
                .isEqualTo(302);
        awaitOnCall(ALICE);
        assertThat(lastKeySent()).isEqualTo("Bearer " + KEY);

        planning.says("{\"onDuty\": [{\"name\": \"<b>Zoé</b>\"}]}");
        HttpResponse<String> asked = visitor.submit(page(), "planning", Map.of(), "planning:ask");
        assertThat(visitor.follow(asked).body()).doesNotContain(KEY);
        assertThat(visitor.page(page()).text())
                .contains("Its answer cannot be used.", "<b>Zoé</b>", "Last good answer", ALICE.fullName());
        assertThat(lastKeySent()).isEqualTo("Bearer " + KEY);

        planning.says("{\"onDuty\": [{\"name\": \"Zoé\"}, {\"number\": \"%s\"}]}".formatted(ALICE.number()));
        visitor.submit(page(), "planning", Map.of("planning:withoutKey", "on"), "planning:save");
        visitor.submit(page(), "planning", Map.of(), "planning:ask");
        assertThat(visitor.page(page()).text()).contains("It answers.", "not operators Zoé");
        assertThat(lastKeySent()).isEqualTo(PlanningServer.NOTHING);

        visitor.submit(page(), "planning", Map.of("planning:planning_url", ""), "planning:save");
        assertThat(onCall()).isEmpty();
    }

    @Test
    void an_invalid_address_is_refused_next_to_its_field_on_the_page() {
        SetUp.onDutyBy(schedule(), ALICE).apply();

        Document answer = Jsoup.parse(Visitor.administrator()
                .submit(page(), "planning", Map.of("planning:planning_url", "planning"), "planning:save")
                .body());

        assertThat(answer.select("[name='planning:planning_url'] ~ .wrong").text())
                .contains("must be a plain URL such as");
    }

    @Test
    void users_who_may_not_set_it_up_see_its_state_but_not_its_address() {
        planning.says("{\"onDuty\": [{\"number\": \"+33699999999\"}, {\"number\": \"%s\"}]}".formatted(ALICE.number()));
        SetUp.onDutyBy(schedule(), ALICE).apply();
        awaitOnCall(ALICE);
        TestBed.directory().join("planning-reader", "a password of theirs", "ops");
        Visitor operator = new Visitor();
        operator.logIn("planning-reader", "a password of theirs");

        Document page = operator.page(page());

        assertThat(page.text()).contains("It answers.", ALICE.fullName(), "names people who are not operators");
        assertThat(page.html()).doesNotContain(planning.url(), "+33699999999");
        assertThat(page.select("form#planning")).isEmpty();
        assertThat(Visitor.administrator().page(page()).html()).contains(planning.url(), "+33699999999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | ftp://planning.example.org/",
                "url | planning",
                "url | http://",
                "url | http://user:secret@planning.example.org/",
                "url | http://planning.example.org/#part",
                "key | two words",
                "key | clé",
            })
    void an_invalid_address_or_key_is_refused(String field, String value) {
        ObjectNode layered = schedule();
        ((ObjectNode) layered.path("planning")).put(field, value);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("schedules").add(layered);

        Answer answer = phoneAlert().put("/configuration", document.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("schedules[0].planning." + field);
    }

    private String page() {
        return "schedule.xhtml?name=" + URLEncoder.encode(schedule, StandardCharsets.UTF_8);
    }

    private void awaitNextQuestion() {
        int before = planning.questions().size();
        phoneAlert().advanceClock(Duration.ofMinutes(1));
        await("it is asked again").until(() -> planning.questions().size() > before);
    }

    private String lastKeySent() {
        return planning.questions().get(planning.questions().size() - 1).authorization();
    }

    private ObjectNode schedule() {
        ObjectNode part =
                JsonNodeFactory.instance.objectNode().put("name", schedule).put("timeZone", "Europe/Paris");
        part.putObject("planning").put("url", planning.url()).put("key", KEY);
        return part;
    }

    private static void layer(ObjectNode part, Person person) {
        ObjectNode layer = part.putArray("layers").addObject().put("start", "2026-01-05T09:00");
        layer.putArray("turns").addArray().add(person.fullName());
    }

    private static String acknowledgedBy(OpenAlert alert) {
        return alert.awaitState("ACKNOWLEDGED").at("/acknowledgement/by").asText();
    }

    private static boolean ended(JsonNode alert, Person person) {
        return alert.path("history")
                .valueStream()
                .anyMatch(line -> line.path("type").asText().equals("CALL_ENDED")
                        && line.path("operator").asText().equals(person.fullName()));
    }

    private static List<String> history(OpenAlert alert) {
        return lines(alert).map(line -> line.path("type").asText()).toList();
    }

    private static Instant when(OpenAlert alert, String type) {
        return lines(alert)
                .filter(line -> line.path("type").asText().equals(type))
                .map(line -> Instant.parse(line.path("at").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> lines(OpenAlert alert) {
        return alert.now().path("history").valueStream();
    }

    private static void awaitOnCall(Person... people) {
        List<String> names = Stream.of(people).map(Person::fullName).toList();
        await(names + " are on duty").atMost(Duration.ofSeconds(20)).until(() -> onCall().equals(names));
    }

    private static List<String> onCall() {
        return onCall(phoneAlert().now());
    }

    private static List<String> onCall(Instant at) {
        return phoneAlert()
                .get("/phone-alert/api/v1/on-call?at=" + at)
                .json()
                .at("/schedules/0/operators")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
