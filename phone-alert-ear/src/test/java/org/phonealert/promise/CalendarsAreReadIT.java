package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.Answer;
import org.phonealert.rig.ArrivedMail;
import org.phonealert.rig.CalendarHost;
import org.phonealert.rig.CalendarHost.Way;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
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

/** Whom somebody else's calendar puts on duty is called, also while that calendar cannot be read. */
@Promise
class CalendarsAreReadIT {
    private static final String CHIEF = "chloe@example.org";
    private static final Duration REFRESH = Duration.ofMinutes(16);

    /** Two seconds: longer than a worker that has just read it needs to say so. */
    private static final int LOOKS_OF_A_TRY = 20;

    private static final String NAME = "Tour";
    private static final String PAGE = "schedule.xhtml?name=" + NAME;

    private final CalendarHost host = CalendarHost.open();
    private final Visitor administrator = Visitor.administrator();
    private final List<String> letIn = new ArrayList<>();

    /** Alice's shift ends and Bruno's begins half a minute from now. */
    private Instant handOver;

    @BeforeEach
    void begin() {
        handOver = phoneAlert().now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
        for (Person person : Person.values()) {
            phone(person).answersAndPresses("1");
        }
    }

    @AfterEach
    void close() {
        host.close();
        letIn.forEach(name -> administrator.submit("user.xhtml?name=" + name, "gone", Map.of(), "gone:remove"));
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    @OnEveryDatabase
    void at_the_hand_over_of_the_calendar_the_next_one_is_called_and_beyond_it_the_schedules_own_layers_count() {
        host.add(ALICE.fullName(), handOver.minus(Duration.ofHours(3)), handOver)
                .add(BRUNO.number(), handOver, handOver.plus(Duration.ofHours(2)));
        planned().apply();
        awaitOnCall(handOver.minusSeconds(1), ALICE);

        assertThat(takenBy(trigger("cal01/before", "down"))).isEqualTo(ALICE.fullName());
        Duration ahead = Duration.between(phoneAlert().now(), handOver);
        if (!ahead.isNegative()) {
            phoneAlert().advanceClock(ahead);
        }
        assertThat(takenBy(trigger("cal01/after", "down"))).isEqualTo(BRUNO.fullName());
        assertThat(onCall(handOver.plus(Duration.ofHours(3)))).containsExactly(CHLOE.fullName());
    }

    /** The other reasons for which it cannot be read are tried without a server, where it is read. */
    @Test
    void while_the_calendar_cannot_be_read_the_last_good_copy_counts_and_administrators_are_told_once() {
        Instant from = handOver.minus(Duration.ofHours(1));
        Instant until = handOver.plus(Duration.ofDays(3));
        host.add(ALICE.fullName(), from, until);
        SetUp setUp = planned("Tour trouble").administrators(Map.of(CHLOE, CHIEF));
        setUp.apply();
        awaitOnCall(handOver, ALICE);
        Instant then = phoneAlert().now();

        host.answers(Way.ERROR);
        askedAgain();
        String page = "schedule.xhtml?name=Tour+trouble";
        await("the page says so").atMost(Duration.ofSeconds(30)).until(() -> fails(page));
        Predicate<ArrivedMail> ofIt =
                mail -> mail.text().contains("Tour trouble:") && mail.text().contains("ne peut pas être lu");
        assertThat(TestBed.postOffice().mailsTo(CHIEF)).noneMatch(ofIt);
        assertThat(TestBed.postOffice().awaitMail(phoneAlert(), CHIEF, ofIt).text())
                .doesNotContain(CalendarHost.INNER, host.address());
        assertThat(administrator.page(page).html()).doesNotContain(CalendarHost.INNER, host.address());
        assertThat(takenBy(trigger("cal02/trouble", "down"))).isEqualTo(ALICE.fullName());

        host.answers(Way.WELL);
        host.clear().add(BRUNO.fullName(), from, until);
        askedAgain();
        awaitOnCall(until.minusSeconds(1), BRUNO);
        assertThat(fails(page)).isFalse();
        assertThat(takenBy(trigger("cal03/trouble", "down"))).isEqualTo(BRUNO.fullName());
        assertThat(onCall(then)).as("what is over stays").containsExactly(ALICE.fullName());
        assertThat(TestBed.postOffice().mailsTo(CHIEF).stream().filter(ofIt)).hasSize(1);
    }

    @Test
    void a_calendar_that_has_not_changed_is_not_sent_again() {
        host.add(ALICE.fullName(), handOver, handOver.plus(Duration.ofDays(2)));
        planned().apply();
        awaitOnCall(handOver, ALICE);

        askedAgain();
        askedAgain();

        assertThat(host.asked()).startsWith("-").last().asString().startsWith("\"v");
        assertThat(fails(PAGE)).isFalse();
        awaitOnCall(handOver, ALICE);
    }

    @Test
    @OnEveryDatabase
    void what_names_nobody_is_told_on_the_page_and_once_by_mail_and_to_viewers_nothing_of_it() {
        host.add(ALICE.fullName(), handOver, handOver.plus(Duration.ofDays(1)))
                .add("Jon Doe <b>", handOver.plus(Duration.ofDays(1)), handOver.plus(Duration.ofDays(2)));
        planned("Tour doubts").administrators(Map.of(CHLOE, CHIEF)).apply();
        awaitOnCall(handOver, ALICE);

        String page = "schedule.xhtml?name=Tour+doubts";
        assertThat(administrator.page(page).expectFirst("#calendar-warnings").text())
                .contains("Jon Doe <b>", "names no operator");
        Predicate<ArrivedMail> ofIt = mail -> mail.text().contains("Tour doubts:");
        TestBed.postOffice().awaitMail(phoneAlert(), CHIEF, ofIt);
        askedAgain();
        host.clear().add(ALICE.fullName(), handOver, handOver.plus(Duration.ofDays(1)));
        askedAgain();
        await("it is mended").until(() -> administrator.page(page).getElementById("calendar-warnings") == null);
        assertThat(TestBed.postOffice().mailsTo(CHIEF).stream().filter(ofIt)).hasSize(1);
    }

    @Test
    void who_is_called_so_only_now_is_on_duty_at_once() {
        host.add("alice@example.org", handOver, handOver.plus(Duration.ofDays(1)));
        planned().apply();
        await("nobody is called so").until(() -> administrator.page(PAGE).getElementById("calendar-warnings") != null);

        planned().administrators(Map.of(ALICE, "Alice@Example.org")).apply();

        awaitOnCall(handOver, ALICE);
    }

    @Test
    void the_document_gives_it_back_and_what_it_planned_ends_when_it_is_removed() {
        host.add(ALICE.fullName(), handOver, handOver.plus(Duration.ofDays(1)));
        planned().apply();
        awaitOnCall(handOver, ALICE);

        assertThat(phoneAlert().configuration().at("/schedules/0/calendar/url").asText())
                .isEqualTo(host.address());
        phoneAlert().configure(phoneAlert().configuration().toString());
        awaitOnCall(handOver, ALICE);
        SetUp.onDutyBy(schedule(NAME), Person.values()).apply();
        assertThat(onCall(handOver)).containsExactly(CHLOE.fullName());
        assertThat(administrator.page("audit.xhtml?q=calendar").text())
                .contains("http://127.0.0.1:")
                .doesNotContain("private-0123456789");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url  | ftp://example.org/a.ics             | url",
                "url  | file:///etc/passwd                  | url",
                "url  | not an address                      | url",
                "url  | https://user:pass@example.org/a.ics | url",
                "text | nothing                             | text",
                "none | x                                   | url",
            })
    void what_cannot_be_read_is_refused_where_it_stands(String field, String value, String told) {
        ObjectNode schedule = schedule(NAME);
        ObjectNode calendar = schedule.putObject("calendar");
        if (!field.equals("none")) {
            calendar.put(field, value);
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("schedules").add(schedule);
        SetUp.onDutyBy(schedule(NAME), Person.values()).apply();

        Answer answer = phoneAlert().put("/configuration", document.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("schedules[0].calendar." + told);
    }

    @Test
    void a_calendar_is_given_on_the_page_as_an_address_or_as_text_and_taken_away_there() {
        SetUp.onDutyBy(schedule(NAME), Person.values()).apply();
        Instant until = handOver.plus(Duration.ofDays(1));
        host.add(ALICE.fullName(), handOver, until);

        HttpResponse<String> answer =
                administrator.submit(PAGE, "reads", Map.of("reads:url", host.address()), "reads:read");
        assertThat(answer.statusCode()).isEqualTo(302);
        awaitOnCall(handOver, ALICE);
        assertThat(administrator.page(PAGE).text())
                .contains("http://127.0.0.1:")
                .doesNotContain("private-0123456789");

        host.clear().add(BRUNO.fullName(), handOver, until);
        administrator.submit(PAGE, "reads", Map.of("reads:text", host.text()), "reads:read");
        awaitOnCall(handOver, BRUNO);

        Document refused = Jsoup.parse(administrator
                .submit(PAGE, "reads", Map.of("reads:text", "nothing"), "reads:read")
                .body());
        assertThat(refused.select("[name='reads:text'] ~ .wrong").text()).contains("BEGIN:VCALENDAR");

        administrator.submit(PAGE, "reads", Map.of(), "reads:stop");
        assertThat(onCall(handOver)).containsExactly(CHLOE.fullName());
    }

    @Test
    void an_editor_gives_a_text_but_no_address_and_a_viewer_sees_neither_form_nor_address() {
        host.add(ALICE.fullName() + ", Nobody", handOver, handOver.plus(Duration.ofDays(1)));
        planned().apply();
        awaitOnCall(handOver, ALICE);
        Visitor editor = letIn("EDITOR");
        Visitor viewer = letIn("VIEWER");

        assertThat(viewer.page(PAGE).select("#reads, #calendar-warnings")).isEmpty();
        assertThat(viewer.page(PAGE).html()).doesNotContain("private-0123456789", "Nobody<");
        assertThat(editor.page(PAGE).select("[name='reads:url']")).isEmpty();
        Document page = editor.page(PAGE);
        Map<String, String> fields = Visitor.fields(page, "reads");
        fields.put("reads:url", "http://127.0.0.1:1/");
        fields.put("reads:read", "reads:read");
        editor.post(PAGE, fields);
        assertThat(phoneAlert().configuration().at("/schedules/0/calendar/url").asText())
                .isEqualTo(host.address());
        editor.submit(
                PAGE,
                "reads",
                Map.of(
                        "reads:text",
                        host.clear()
                                .add(BRUNO.fullName(), handOver, handOver.plusSeconds(60))
                                .text()),
                "reads:read");
        awaitOnCall(handOver, BRUNO);
    }

    /** Somebody of this role, who is let go at the end. */
    private Visitor letIn(String role) {
        String name = role.toLowerCase(Locale.ROOT) + "-of-calendars";
        HttpResponse<String> added = administrator.submit(
                "user.xhtml", "f", Map.of("f:name", name, "f:role", role, "f:operator", ""), "f:save");
        added = added.headers().firstValue("Location").isPresent() ? administrator.follow(added) : added;
        Visitor visitor = new Visitor();
        visitor.logIn(name, Jsoup.parse(added.body()).expectFirst("#secret").text());
        letIn.add(name);
        return visitor;
    }

    /** Its server is asked once more. */
    private void askedAgain() {
        int before = host.asked().size();
        AtomicInteger looks = new AtomicInteger();
        await("it is asked")
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    boolean asked = host.asked().size() > before;
                    if (!asked && looks.getAndIncrement() % LOOKS_OF_A_TRY == 0) {
                        phoneAlert().advanceClock(REFRESH);
                    }
                    return asked;
                });
    }

    private boolean fails(String page) {
        return administrator.page(page).getElementById("calendar-fails") != null;
    }

    private SetUp planned() {
        return planned(NAME);
    }

    private SetUp planned(String name) {
        ObjectNode schedule = schedule(name);
        schedule.putObject("calendar").put("url", host.address());
        return SetUp.onDutyBy(schedule, Person.values());
    }

    /** Chloé has the layer that lies beneath the calendar. */
    private static ObjectNode schedule(String name) {
        ObjectNode schedule =
                JsonNodeFactory.instance.objectNode().put("name", name).put("timeZone", "Europe/Paris");
        schedule.putArray("layers")
                .addObject()
                .put("handOver", "WEEKLY")
                .put("start", "2026-01-05T09:00")
                .putArray("turns")
                .addArray()
                .add(CHLOE.fullName());
        return schedule;
    }

    private static String takenBy(OpenAlert alert) {
        return alert.awaitState("ACKNOWLEDGED").at("/acknowledgement/by").asText();
    }

    private static void awaitOnCall(Instant at, Person person) {
        await(person + " is on duty at " + at)
                .atMost(Duration.ofSeconds(30))
                .until(() -> onCall(at).equals(List.of(person.fullName())));
    }

    private static List<String> onCall(Instant at) {
        JsonNode answer =
                phoneAlert().get("/phone-alert/api/v1/on-call?at=" + at).json();
        return answer.at("/schedules/0/operators")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
