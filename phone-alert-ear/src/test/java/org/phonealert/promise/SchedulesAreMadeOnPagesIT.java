package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.Person;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phoneAlert;

/** Editors add, change and remove schedules on the pages and see beforehand what that changes. */
@Promise
class SchedulesAreMadeOnPagesIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-05T09:00");
    private static final String NEW = "plan.xhtml";
    private static final String PLAN = "plan.xhtml?name=Nuit";

    private final Visitor visitor = Visitor.administrator();

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    void a_new_schedule_is_built_by_clicking() {
        SetUp.oneAfterAnother(ALICE, BRUNO, CHLOE).apply();
        JsonNode before = phoneAlert().configuration();
        // a night three days ahead: until then the operator of the layer beneath is on duty
        String day = phoneAlert().now().atZone(PARIS).getDayOfWeek().plus(3).name();
        Document page = visitor.page("schedules.xhtml");
        page = visitor.page(page.expectFirst("a.main").attr("href"));
        page = press(page, Map.of("f:name", "Nuit", "f:layers_0_turns", ALICE.fullName()), "f:layers_0_add");
        page = press(page, Map.of("f:layers_0_turns", BRUNO.fullName()), "f:layers_0_add");
        page = press(page, Map.of("f:layers_0_turns", CHLOE.fullName(), "f:layers_0_into", "1"), "f:layers_0_add");
        page = press(page, Map.of(), "f:addLayer");
        page = press(page, Map.of("f:layers_1_turns", CHLOE.fullName()), "f:layers_1_add");
        page = press(
                page,
                Map.of(
                        "f:layers_1_hours_days", day,
                        "f:layers_1_hours_from", "18:00",
                        "f:layers_1_hours_to", "08:00"),
                "f:layers_1_addHours");
        page = press(page, Map.of("f:country", "FR", "f:layers_1_holidays", "NEVER_ON_HOLIDAYS"), "f:preview");

        assertThat(page.select(".draft tbody tr")).hasSizeGreaterThan(4);
        assertThat(page.expectFirst(".draft tbody tr").text()).contains("No one", ALICE.fullName());
        assertThat(phoneAlert().configuration()).as("nothing is saved").isEqualTo(before);

        HttpResponse<String> saved = visitor.submit(page, NEW, "f", Map.of(), "f:save");

        assertThat(visitor.follow(saved).body()).contains("Saved", ALICE.fullName());
        JsonNode layers = phoneAlert().configuration().at("/schedules/0/layers");
        assertThat(layers.at("/0/turns")).hasToString("[[\"Alice Martin\"],[\"Bruno Petit\",\"Chloé Durand\"]]");
        assertThat(layers.at("/1/hours"))
                .hasToString("[{\"days\":[\"%s\"],\"from\":\"18:00:00\",\"to\":\"08:00:00\"}]".formatted(day));
        assertThat(layers.at("/1/holidays").asText()).isEqualTo("NEVER_ON_HOLIDAYS");
    }

    @Test
    void layers_and_turns_are_moved_and_removed() {
        plan(ALICE, BRUNO);
        Document page = press(visitor.page(PLAN), Map.of(), "f:turns_0:1:up");
        page = press(page, Map.of(), "f:addLayer");
        page = press(page, Map.of("f:layers_1_turns", CHLOE.fullName(), "f:layers_1_every", "2"), "f:layers_1_add");
        page = press(page, Map.of(), "f:layers_1_lower");
        page = press(page, Map.of(), "f:tab_1");
        page = press(page, Map.of(), "f:turns_1:1:people:0:out");

        save(page);

        JsonNode layers = phoneAlert().configuration().at("/schedules/0/layers");
        assertThat(layers.at("/0/every").asInt()).isEqualTo(2);
        assertThat(layers.at("/1/turns")).hasToString("[[\"Bruno Petit\"]]");
    }

    @Test
    void the_operator_on_duty_stays_when_another_joins_the_rotation() {
        Instant now = phoneAlert().now();
        // the third turn is Alice's in a rotation of two and Chloé's in one of three
        LocalDateTime start = LocalDateTime.ofInstant(now.minus(Duration.ofDays(15)), PARIS);
        SetUp.onDutyBy(schedule(start, ALICE, BRUNO), ALICE, BRUNO, CHLOE).apply();
        assertThat(onCall(now.plus(Duration.ofMinutes(1)))).containsExactly(ALICE.fullName());
        Document page = press(visitor.page(PLAN), Map.of("f:layers_0_turns", CHLOE.fullName()), "f:layers_0_add");

        save(page);

        assertThat(onCall(now.plus(Duration.ofMinutes(2)))).containsExactly(ALICE.fullName());
        assertThat(phoneAlert().configuration().at("/schedules/0/layers/0/turns"))
                .hasSize(3);
    }

    @Test
    void the_preview_says_that_no_shift_changes_and_going_back_saves_nothing() {
        plan(ALICE, BRUNO);
        JsonNode before = phoneAlert().configuration();

        Document page = press(visitor.page(PLAN), Map.of("f:name", "Jour"), "f:preview");
        assertThat(page.select(".draft").text()).contains("No shift changes");
        page = press(page, Map.of(), "f:back");

        assertThat(page.expectFirst("[name='f:name']").val()).isEqualTo("Jour");
        assertThat(phoneAlert().configuration()).isEqualTo(before);
    }

    @Test
    void the_preview_shows_a_new_gap() {
        plan(ALICE);
        Instant end = phoneAlert().now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);

        Document page = press(
                visitor.page(PLAN),
                Map.of("f:layers_0_end", LocalDateTime.ofInstant(end, PARIS).toString()),
                "f:preview");

        assertThat(page.select(".draft .gaps li")).hasSize(1);
        assertThat(page.select(".draft td[data-label=After]").text()).isEqualTo("No one");
    }

    @Test
    void a_renamed_schedule_is_still_used_by_its_levels() {
        SetUp.onDutyBy(schedule(START, ALICE), ALICE, BRUNO).apply();

        save(press(visitor.page(PLAN), Map.of("f:name", "Jour"), "f:preview"));

        assertThat(phoneAlert().configuration().at("/schedules/0/name").asText())
                .isEqualTo("Jour");
        assertThat(phoneAlert()
                        .configuration()
                        .at("/definitions/0/levels/0/recipients/0/schedule")
                        .asText())
                .isEqualTo("Jour");
    }

    @Test
    void a_schedule_used_by_a_definition_is_not_removed_and_the_page_names_the_definition() {
        SetUp.onDutyBy(schedule(START, ALICE), ALICE, BRUNO).apply();
        Document page = visitor.page(PLAN);
        assertThat(page.select(".removal a").text()).isEqualTo("Astreinte");

        Document answer = press(page, Map.of(), "f:remove");

        assertThat(answer.select(".removal .wrong").text()).contains("definition 'Astreinte' uses it");
        assertThat(phoneAlert().configuration().path("schedules")).hasSize(1);
    }

    @Test
    void an_unused_schedule_is_removed() {
        plan(ALICE);

        visitor.submit(PLAN, "f", Map.of(), "f:remove");

        assertThat(phoneAlert().configuration().path("schedules")).isEmpty();
        assertThat(visitor.open(PLAN).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_does_not_overwrite_a_change_made_since_it_was_opened() {
        plan(ALICE, BRUNO);
        Document shown = press(visitor.page(PLAN), Map.of("f:layers_0_every", "3"), "f:preview");
        plan(BRUNO, ALICE);

        Document answer = press(shown, Map.of(), "f:save");

        assertThat(answer.select("#said").text()).contains("was changed by somebody else");
        assertThat(phoneAlert()
                        .configuration()
                        .at("/schedules/0/layers/0/every")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "f:name, '', name",
        "f:name, Autre, name",
        "f:timeZone, Europe/Nowhere, timeZone",
        "f:part, BY, country",
        "f:layers_0_every, 0, layers_0_every",
        "f:layers_0_every, much, layers_0_every",
        "f:layers_0_start, '', layers_0_start",
        "f:layers_0_start, yesterday, layers_0_start",
        "f:layers_0_end, 2001-01-01T00:00, layers_0_end",
        "f:layers_0_hours_from, 18:00, layers_0_hours_days",
        "f:layers_0_hours_days, MONDAY, layers_0_hours_from",
    })
    void an_invalid_value_is_refused_next_to_its_field(String field, String value, String faulty) {
        SetUp.oneAfterAnother(ALICE, BRUNO)
                .planning("Nuit", ALICE)
                .planning("Autre", ALICE)
                .apply();
        JsonNode before = phoneAlert().configuration();

        Document answer = press(visitor.page(PLAN), Map.of(field, value), "f:preview");

        assertThat(answer.select(".draft")).isEmpty();
        assertThat(answer.select("[id='f:" + faulty + "'] ~ .wrong").text()).isNotEmpty();
        assertThat(phoneAlert().configuration()).isEqualTo(before);
    }

    @Test
    void an_empty_layer_is_opened_and_refused() {
        plan(ALICE);
        Document page = press(visitor.page(PLAN), Map.of(), "f:turns_0:0:people:0:out");
        page = press(page, Map.of(), "f:addLayer");

        Document answer = press(page, Map.of("f:layers_1_turns", BRUNO.fullName()), "f:preview");

        assertThat(answer.select(".field:has([id='f:layers_0_turns']) .wrong").text())
                .contains("must be 1 to 100");
    }

    private static void plan(Person... people) {
        SetUp.oneAfterAnother(ALICE, BRUNO, CHLOE).planning("Nuit", people).apply();
    }

    private static ObjectNode schedule(LocalDateTime start, Person... people) {
        ObjectNode schedule = JsonNodeFactory.instance.objectNode();
        schedule.put("name", "Nuit").put("timeZone", "Europe/Paris");
        ArrayNode turns = schedule.putArray("layers")
                .addObject()
                .put("start", start.truncatedTo(ChronoUnit.MINUTES).toString())
                .putArray("turns");
        Stream.of(people).forEach(person -> turns.addArray().add(person.fullName()));
        return schedule;
    }

    private Document press(Document open, Map<String, String> values, String button) {
        return Jsoup.parse(
                visitor.submit(open, NEW, "f", new HashMap<>(values), button).body());
    }

    /** Previews the change unless the preview is open already, and saves it. */
    private void save(Document open) {
        Document shown = open.select(".draft").isEmpty() ? press(open, Map.of(), "f:preview") : open;
        assertThat(visitor.submit(shown, NEW, "f", Map.of(), "f:save").statusCode())
                .isEqualTo(302);
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
