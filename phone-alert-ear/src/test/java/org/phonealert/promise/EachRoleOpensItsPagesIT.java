package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Sources;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** Each role may open exactly the pages that this table gives it. */
@Promise
class EachRoleOpensItsPagesIT {
    private static final List<String> ROLES = List.of("VIEWER", "OPERATOR", "EDITOR", "ADMINISTRATOR");

    /** The lowest role that may open each page; higher roles may too, lower roles and strangers may not. */
    private static final Map<String, String> LOWEST_ROLE = new TreeMap<>(Map.ofEntries(
            Map.entry("about.xhtml", "VIEWER"),
            Map.entry("alert.xhtml", "VIEWER"),
            Map.entry("audit.xhtml", "ADMINISTRATOR"),
            Map.entry("coverage.xhtml", "VIEWER"),
            Map.entry("credits.xhtml", "VIEWER"),
            Map.entry("definition.xhtml", "EDITOR"),
            Map.entry("definitions.xhtml", "VIEWER"),
            Map.entry("group.xhtml", "EDITOR"),
            Map.entry("history.csv", "VIEWER"),
            Map.entry("history.xhtml", "VIEWER"),
            Map.entry("integrations.xhtml", "VIEWER"),
            Map.entry("me.xhtml", "VIEWER"),
            Map.entry("monitor.xhtml", "EDITOR"),
            Map.entry("monitors.xhtml", "VIEWER"),
            Map.entry("now.xhtml", "VIEWER"),
            Map.entry("operator.xhtml", "EDITOR"),
            Map.entry("operators.xhtml", "VIEWER"),
            Map.entry("outgoing-numbers.vcf", "VIEWER"),
            Map.entry("phone.xhtml", "ADMINISTRATOR"),
            Map.entry("plan.xhtml", "EDITOR"),
            Map.entry("preview.xhtml", "VIEWER"),
            Map.entry("pronunciation.xhtml", "EDITOR"),
            Map.entry("schedule.xhtml", "VIEWER"),
            Map.entry("schedules.xhtml", "VIEWER"),
            Map.entry("source.xhtml", "ADMINISTRATOR"),
            Map.entry("sources.xhtml", "VIEWER"),
            Map.entry("statement.csv", "VIEWER"),
            Map.entry("statement.xhtml", "VIEWER"),
            Map.entry("user.xhtml", "ADMINISTRATOR"),
            Map.entry("users.xhtml", "ADMINISTRATOR")));

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static final Set<String> ADDED_USERS = new TreeSet<>();

    @AfterAll
    static void remove_the_added_users() {
        VISITORS.clear();
        ADDED_USERS.forEach(
                name -> Visitor.administrator().submit("user.xhtml?name=" + name, "gone", Map.of(), "gone:remove"));
        ADDED_USERS.clear();
    }

    @Test
    void the_table_has_every_page() throws IOException {
        try (Stream<Path> pages = Files.list(Sources.at("phone-alert-war/src/main/webapp"))) {
            Set<String> names = pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml") && !name.equals("login.xhtml"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(LOWEST_ROLE.keySet()).containsAll(names);
        }
    }

    @Test
    void a_stranger_may_open_no_page() {
        Map<String, Integer> answers = answersTo(new Visitor());

        assertThat(answers)
                .allSatisfy((page, status) -> assertThat(status).as(page).isIn(302, 303));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "OPERATOR", "EDITOR", "ADMINISTRATOR"})
    void a_role_opens_exactly_the_pages_of_the_table(String role) {
        Map<String, Integer> expected = new TreeMap<>();
        LOWEST_ROLE.forEach(
                (page, lowest) -> expected.put(page, ROLES.indexOf(role) >= ROLES.indexOf(lowest) ? 200 : 403));

        assertThat(answersTo(visitorWith(role))).isEqualTo(expected);
    }

    @Test
    void a_viewer_has_no_buttons_on_an_alert_and_an_operator_has_three() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        OpenAlert alert = trigger("role01/http", "down");

        assertThat(visitorWith("VIEWER").page("now.xhtml").select("article button"))
                .isEmpty();
        assertThat(visitorWith("OPERATOR").page("now.xhtml").select("article button"))
                .hasSize(3);
        assertThat(alert.state()).isEqualTo("TRIGGERED");
    }

    @Test
    void a_viewer_sees_only_the_last_digits_of_a_number_and_an_operator_sees_it_whole() {
        SetUp.oneAfterAnother(ALICE, BRUNO).planning("Astreinte", ALICE, BRUNO).apply();
        phone(ALICE).manual();
        phone(BRUNO).answersAndPresses("1");
        OpenAlert alert = trigger("role04/numbers", "down");
        alert.awaitHistory("CALL_PLACED");
        Visitor operator = visitorWith("OPERATOR");
        String testCall = operator.submit("operators.xhtml?q=bruno", "f", Map.of(), "f:people:0:call")
                .headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst(".*/", "");
        List<String> withNumbers = List.of(
                "operators.xhtml", testCall, "alert.xhtml?id=" + alert.id(), "preview.xhtml?monitor=role04/numbers");

        Visitor viewer = add("viewer-who-is-alice", "VIEWER", ALICE.fullName());
        assertThat(seen(viewer, withNumbers))
                .allSatisfy((page, text) -> assertThat(text).as(page).containsPattern("•{8}\\d{4}"));
        assertThat(seen(viewer, List.of("me.xhtml")).toString()).contains(end(ALICE));
        assertThat(seen(viewer, openToViewers(alert.id())))
                .allSatisfy((page, text) -> assertThat(text).as(page).doesNotContain(ALICE.number(), BRUNO.number()));
        assertThat(viewer.page("operators.xhtml?q=" + ALICE.number().substring(1))
                        .select("#f tbody tr"))
                .as("a search does not reveal a number")
                .isEmpty();
        assertThat(seen(operator, withNumbers))
                .allSatisfy((page, text) -> assertThat(text).as(page).containsAnyOf(ALICE.number(), BRUNO.number()));
    }

    @Test
    void a_viewer_cannot_submit_a_form_taken_from_an_administrator() {
        Visitor viewer = visitorWith("VIEWER");
        Map<String, String> fields = Visitor.fields(Visitor.administrator().page("user.xhtml"), "f");
        fields.put("f:name", "mallory");
        fields.put("f:role", "ADMINISTRATOR");
        fields.put("f:save", "f:save");

        HttpResponse<String> answer = viewer.post("user.xhtml", fields);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Visitor.administrator().page("users.xhtml").text()).doesNotContain("mallory");
    }

    @Test
    void a_lowered_role_ends_the_session_at_once() {
        Visitor demoted = add("demoted", "ADMINISTRATOR");
        assertThat(demoted.open("users.xhtml").statusCode()).isEqualTo(200);

        Visitor.administrator().submit("user.xhtml?name=demoted", "f", Map.of("f:role", "VIEWER"), "f:save");

        assertThat(demoted.open("users.xhtml").statusCode()).isIn(302, 303);
        assertThat(demoted.open("now.xhtml").statusCode()).isIn(302, 303);
    }

    @Test
    void an_operator_sees_their_own_page_and_acknowledges_under_their_name() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        OpenAlert alert = trigger("role03/mine", "down");
        alert.awaitHistory("CALL_PLACED");
        Visitor alice = add("alice-of-the-tests", "OPERATOR", ALICE.fullName());

        assertThat(alice.page("me.xhtml").text()).contains(ALICE.number(), "role03/mine");
        Document now = alice.page("now.xhtml");
        String take =
                now.expectFirst("article:contains(role03/mine) button.main").attr("name");
        alice.submit(now, "now.xhtml", "now", Map.of(), take);

        Document mine = Jsoup.parse(
                alice.submit("me.xhtml", "calendar", Map.of(), "calendar:open").body());
        assertThat(new Visitor().open(mine.expectFirst("#secret").text()).body())
                .contains("BEGIN:VCALENDAR");
        assertThat(alert.now().at("/acknowledgement/by").asText()).isEqualTo(ALICE.fullName());
        assertThat(alert.now().at("/acknowledgement/via").asText()).isEqualTo("WEB");
    }

    @Test
    void an_operator_chooses_their_own_shift_notices() {
        SetUp.oneAfterAnother(ALICE, BRUNO)
                .writtenTo(ALICE, "alice@example.org")
                .apply();
        Visitor alice = add("alice-who-wants-to-know", "VIEWER", ALICE.fullName());
        Visitor bruno = add("bruno-without-address", "OPERATOR", BRUNO.fullName());
        Map<String, String> wanted = Map.of("notices:remindMinutesBefore", "90", "notices:handOverNotice", "on");

        alice.submit("me.xhtml", "notices", wanted, "notices:save");
        Document refused = Jsoup.parse(
                bruno.submit("me.xhtml", "notices", wanted, "notices:save").body());

        JsonNode operators = TestBed.phoneAlert().configuration().path("operators");
        assertThat(operators.path(0).path("remindMinutesBefore").asInt()).isEqualTo(90);
        assertThat(operators.path(0).path("handOverNotice").asBoolean()).isTrue();
        assertThat(alice.page("me.xhtml")
                        .expectFirst("[name='notices:remindMinutesBefore']")
                        .attr("value"))
                .isEqualTo("90");
        assertThat(operators.path(1).path("handOverNotice").asBoolean()).isFalse();
        assertThat(refused.text()).contains("reminders and hand-over notices are sent there");
    }

    @Test
    void the_login_never_redirects_to_another_site() {
        Visitor visitor = new Visitor();
        visitor.open("now.xhtml?next=https://evil.example.org/&url=//evil.example.org");

        HttpResponse<String> answer = visitor.logIn(Visitor.ADMINISTRATOR, TestBed.ADMIN_PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .satisfiesAnyOf(
                        location -> assertThat(location).startsWith("/phone-alert/"),
                        location -> assertThat(location)
                                .startsWith(TestBed.phoneAlert().url() + "/phone-alert/"));
    }

    private static String end(Person person) {
        return person.number().substring(person.number().length() - 4);
    }

    private static List<String> openToViewers(long alert) {
        return LOWEST_ROLE.keySet().stream()
                .filter(page -> "VIEWER".equals(LOWEST_ROLE.get(page)))
                .map(page -> address(page, alert, "role04/numbers"))
                .toList();
    }

    private static Map<String, String> seen(Visitor visitor, List<String> pages) {
        Map<String, String> seen = new TreeMap<>();
        pages.forEach(page -> {
            HttpResponse<String> answer = visitor.open(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            seen.put(page, answer.body());
        });
        return seen;
    }

    private static Map<String, Integer> answersTo(Visitor visitor) {
        SetUp.oneAfterAnother(ALICE).planning("Astreinte", ALICE).apply();
        phone(ALICE).manual();
        long alert = trigger("role02/http", "down").id();
        Map<String, Integer> answers = new TreeMap<>();
        LOWEST_ROLE.keySet().forEach(page -> {
            answers.put(page, visitor.open(address(page, alert, "role02/http")).statusCode());
        });
        return answers;
    }

    /** The address of a page, with the parameters that give it content. */
    private static String address(String page, long alert, String monitor) {
        return page
                + switch (page) {
                    case "alert.xhtml" -> "?id=" + alert;
                    case "schedule.xhtml" -> "?name=Astreinte";
                    case "monitor.xhtml", "preview.xhtml" -> "?name=" + monitor + "&monitor=" + monitor;
                    default -> "";
                };
    }

    private static Visitor visitorWith(String role) {
        return VISITORS.computeIfAbsent(role, any -> add(role.toLowerCase(Locale.ROOT) + "-of-the-tests", role));
    }

    private static Visitor add(String name, String role) {
        return add(name, role, "");
    }

    /** Adds a user and logs in. */
    private static Visitor add(String name, String role, String operator) {
        Visitor administrator = Visitor.administrator();
        HttpResponse<String> added = administrator.submit(
                "user.xhtml", "f", Map.of("f:name", name, "f:role", role, "f:operator", operator), "f:save");
        ADDED_USERS.add(name);
        String next = added.headers().firstValue("Location").orElse("");
        String password = Jsoup.parse(
                        next.isEmpty() ? added.body() : administrator.open(next).body())
                .expectFirst("#secret")
                .text();
        Visitor visitor = new Visitor();
        assertThat(visitor.logIn(name, password).statusCode()).isEqualTo(302);
        return visitor;
    }
}
