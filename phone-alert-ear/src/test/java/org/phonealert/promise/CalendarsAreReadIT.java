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

/** Operators whom an external calendar puts on duty are called, even while that calendar cannot be read. */
@Promise
class CalendarsAreReadIT {
    private static final String CHIEF = "chloe@example.org";
    private static final Duration REFRESH = Duration.ofMinutes(16);

    /** The clock moves at every 20th poll, that is every two seconds: a worker needs less to store what it has read. */
    private static final int POLLS_PER_STEP = 20;

    private static final String NAME = "Tour";
    private static final String PAGE = "schedule.xhtml?name=" + NAME;

    private final CalendarHost host = CalendarHost.open();
    private final Visitor administrator = Visitor.administrator();
    private final List<String> addedUsers = new ArrayList<>();

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
        addedUsers.forEach(name -> administrator.submit("user.xhtml?name=" + name, "gone", Map.of(), "gone:remove"));
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    @OnEveryDatabase
    void the_calendar_hands_over_on_time_and_the_schedules_layers_apply_after_its_last_shift() {
        host.add(ALICE.fullName(), handOver.minus(Duration.ofHours(3)), handOver)
                .add(BRUNO.number(), handOver, handOver.plus(Duration.ofHours(2)));
        planned().apply();
        awaitOnCall(handOver.minusSeconds(1), ALICE);

        assertThat(acknowledgedBy(trigger("cal01/before", "down"))).isEqualTo(ALICE.fullName());
        Duration ahead = Duration.between(phoneAlert().now(), handOver);
        if (!ahead.isNegative()) {
            phoneAlert().advanceClock(ahead);
        }
        assertThat(acknowledgedBy(trigger("cal01/after", "down"))).isEqualTo(BRUNO.fullName());
        assertThat(onCall(handOver.plus(Duration.ofHours(3)))).containsExactly(CHLOE.fullName());
    }

    /** The other reasons why a calendar cannot be read are tested without a server, next to the reader. */
    @Test
    void an_unreadable_calendar_keeps_its_last_good_copy_and_administrators_get_one_mail() {
        Instant from = handOver.minus(Duration.ofHours(1));
        Instant until = handOver.plus(Duration.ofDays(3));
        host.add(ALICE.fullName(), from, until);
        SetUp setUp = planned("Tour trouble").administrators(Map.of(CHLOE, CHIEF));
        setUp.apply();
        awaitOnCall(handOver, ALICE);
        Instant then = phoneAlert().now();

        host.answers(Way.ERROR);
        awaitNextRequest();
        String page = "schedule.xhtml?name=Tour+trouble";
        await("the page says so").atMost(Duration.ofSeconds(30)).until(() -> fails(page));
        Predicate<ArrivedMail> ofIt =
                mail -> mail.text().contains("Tour trouble:") && mail.text().contains("ne peut pas être lu");
        assertThat(TestBed.postOffice().mailsTo(CHIEF)).noneMatch(ofIt);
        assertThat(TestBed.postOffice().awaitMail(phoneAlert(), CHIEF, ofIt).text())
                .doesNotContain(CalendarHost.INNER, host.address());
        assertThat(administrator.page(page).html()).doesNotContain(CalendarHost.INNER, host.address());
        assertThat(acknowledgedBy(trigger("cal02/trouble", "down"))).isEqualTo(ALICE.fullName());

        host.answers(Way.WELL);
        host.clear().add(BRUNO.fullName(), from, until);
        awaitNextRequest();
        awaitOnCall(until.minusSeconds(1), BRUNO);
        assertThat(fails(page)).isFalse();
        assertThat(acknowledgedBy(trigger("cal03/trouble", "down"))).isEqualTo(BRUNO.fullName());
        assertThat(onCall(then)).as("the past stays as it was").containsExactly(ALICE.fullName());
        assertThat(TestBed.postOffice().mailsTo(CHIEF).stream().filter(ofIt)).hasSize(1);
    }

    @Test
    void an_unchanged_calendar_is_not_downloaded_again() {
        host.add(ALICE.fullName(), handOver, handOver.plus(Duration.ofDays(2)));
        planned().apply();
        awaitOnCall(handOver, ALICE);

        awaitNextRequest();
        awaitNextRequest();

        assertThat(host.asked()).startsWith("-").last().asString().startsWith("\"v");
        assertThat(fails(PAGE)).isFalse();
        awaitOnCall(handOver, ALICE);
    }

    @Test
    @OnEveryDatabase
    void an_unknown_name_in_a_calendar_is_shown_on_the_page_and_mailed_once() {
        host.add(ALICE.fullName(), handOver, handOver.plus(Duration.ofDays(1)))
                .add("Jon Doe <b>", handOver.plus(Duration.ofDays(1)), handOver.plus(Duration.ofDays(2)));
        planned("Tour doubts").administrators(Map.of(CHLOE, CHIEF)).apply();
        awaitOnCall(handOver, ALICE);

        String page = "schedule.xhtml?name=Tour+doubts";
        assertThat(administrator.page(page).expectFirst("#calendar-warnings").text())
                .contains("Jon Doe <b>", "names no operator");
        Predicate<ArrivedMail> ofIt = mail -> mail.text().contains("Tour doubts:");
        TestBed.postOffice().awaitMail(phoneAlert(), CHIEF, ofIt);
        awaitNextRequest();
        host.clear().add(ALICE.fullName(), handOver, handOver.plus(Duration.ofDays(1)));
        awaitNextRequest();
        await("the warning is gone").until(() -> administrator.page(page).getElementById("calendar-warnings") == null);
        assertThat(TestBed.postOffice().mailsTo(CHIEF).stream().filter(ofIt)).hasSize(1);
    }

    @Test
    void an_operator_who_gets_the_address_in_the_calendar_is_on_duty_at_once() {
        host.add("alice@example.org", handOver, handOver.plus(Duration.ofDays(1)));
        planned().apply();
        await("no operator has this address")
                .until(() -> administrator.page(PAGE).getElementById("calendar-warnings") != null);

        planned().administrators(Map.of(ALICE, "Alice@Example.org")).apply();

        awaitOnCall(handOver, ALICE);
    }

    @Test
    void the_configuration_exports_the_calendar_and_removing_it_ends_its_shifts() {
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
    void an_invalid_calendar_is_refused_with_its_field(String field, String value, String expected) {
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
        assertThat(answer.json().path("field").asText()).isEqualTo("schedules[0].calendar." + expected);
    }

    @Test
    void a_calendar_is_set_on_the_page_by_address_or_text_and_removed_there() {
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
    void an_editor_may_set_a_text_but_no_address_and_a_viewer_sees_neither_form_nor_address() {
        host.add(ALICE.fullName() + ", Nobody", handOver, handOver.plus(Duration.ofDays(1)));
        planned().apply();
        awaitOnCall(handOver, ALICE);
        Visitor editor = addUser("EDITOR");
        Visitor viewer = addUser("VIEWER");

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

    /** Adds a user with this role and logs in; the user is removed after the test. */
    private Visitor addUser(String role) {
        String name = role.toLowerCase(Locale.ROOT) + "-of-calendars";
        HttpResponse<String> added = administrator.submit(
                "user.xhtml", "f", Map.of("f:name", name, "f:role", role, "f:operator", ""), "f:save");
        added = added.headers().firstValue("Location").isPresent() ? administrator.follow(added) : added;
        Visitor visitor = new Visitor();
        visitor.logIn(name, Jsoup.parse(added.body()).expectFirst("#secret").text());
        addedUsers.add(name);
        return visitor;
    }

    /** Waits until the server requests the calendar once more. */
    private void awaitNextRequest() {
        int before = host.asked().size();
        AtomicInteger polls = new AtomicInteger();
        await("the calendar is requested")
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    boolean requested = host.asked().size() > before;
                    if (!requested && polls.getAndIncrement() % POLLS_PER_STEP == 0) {
                        phoneAlert().advanceClock(REFRESH);
                    }
                    return requested;
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

    /** A schedule with Chloé in the layer beneath the calendar. */
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

    private static String acknowledgedBy(OpenAlert alert) {
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
