package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;

/** Editors set up alert definitions on the pages, and a preview shows who would be called. */
@Promise
class ThePreviewShowsWhoIsCalledIT {
    private static final String DEFINITION = "definition.xhtml";
    private static final String MONITOR = "web-who/would";

    private final Visitor visitor = Visitor.administrator();

    @BeforeEach
    void set_up() {
        SetUp.oneAfterAnother(ALICE, BRUNO).saying(MONITOR, "le site").apply();
    }

    @Test
    void the_list_shows_each_level_in_a_line() {
        assertThat(visitor.page("definitions.xhtml?q=ASTR").text())
                .contains("Astreinte", "All monitors", "at once → Alice Martin, Bruno Petit (one after another)");
        assertThat(visitor.page("definitions.xhtml?q=no+such").text()).contains("No results.");
    }

    @Test
    void a_definition_with_two_levels_is_built_step_by_step() {
        Document page = visitor.page(DEFINITION);
        page = press(page, Map.of("f:name", "Nuit", "f:monitors", MONITOR), "f:addLevel");
        page = press(page, Map.of("f:levels_1_recipients", "operator:Bruno Petit"), "f:levels_1_add");
        page = press(page, Map.of("f:levels_1_after", "5", "f:levels_1_message", "Consigne 12"), "f:tab_0");
        page = press(page, Map.of("f:levels_0_recipients", "group:Everyone"), "f:levels_0_add");
        assertThat(page.select("ol.order").text()).contains("Group: Everyone");

        HttpResponse<String> saved = visitor.submit(page, DEFINITION, "f", Map.of("f:repeats", "2"), "f:save");

        assertThat(saved.statusCode()).isEqualTo(302);
        JsonNode made = definition("Nuit");
        assertThat(made.path("repeats").asInt()).isEqualTo(2);
        assertThat(made.path("monitors").path(0).asText()).isEqualTo(MONITOR);
        JsonNode levels = made.path("levels");
        assertThat(levels).hasSize(2);
        assertThat(levels.path(0).path("recipients").path(0).path("group").asText())
                .isEqualTo("Everyone");
        assertThat(levels.path(0).path("integrations").path(0).asText()).isEqualTo("PHONE");
        assertThat(levels.path(1).path("afterMinutes").asInt()).isEqualTo(5);
        assertThat(levels.path(1).path("message").asText()).isEqualTo("Consigne 12");
        assertThat(levels.path(1).path("recipients").path(0).path("operator").asText())
                .isEqualTo("Bruno Petit");
    }

    @Test
    void the_recipients_of_a_level_are_moved_up_and_down() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        Document page = visitor.page(DEFINITION + "?name=Astreinte");
        assertThat(page.select("[aria-label='Move down: Bruno Petit']")).isEmpty();

        page = press(page, Map.of(), button(page, "Move down: Alice Martin"));
        visitor.submit(page, DEFINITION, "f", Map.of(), "f:save");

        assertThat(definition("Astreinte").at("/levels/0/recipients").toString())
                .containsSubsequence("Bruno Petit", "Alice Martin");
        page = visitor.page(DEFINITION + "?name=Astreinte");
        page = press(page, Map.of(), button(page, "Move up: Alice Martin"));
        visitor.submit(page, DEFINITION, "f", Map.of(), "f:save");
        assertThat(definition("Astreinte").at("/levels/0/recipients").toString())
                .containsSubsequence("Alice Martin", "Bruno Petit");
    }

    @Test
    void an_invalid_value_is_refused_next_to_its_field_in_its_level() {
        Document page = visitor.page(DEFINITION + "?name=Astreinte");
        page = press(page, Map.of("f:levels_0_reminders_atMost", "200"), "f:addLevel");
        assertThat(page.getElementById("f:levels_1_after")).isNotNull();

        page = press(page, Map.of(), "f:save");

        assertThat(page.getElementById("f:levels_0_reminders_atMost")).isNotNull();
        assertThat(page.select("#f .wrong").text()).contains("must be between 0 and 100");
        assertThat(definition("Astreinte").path("levels")).hasSize(1);
    }

    @Test
    void a_definition_is_removed() {
        HttpResponse<String> gone = visitor.submit(DEFINITION + "?name=Astreinte", "f", Map.of(), "f:remove");

        assertThat(gone.statusCode()).isEqualTo(302);
        assertThat(TestBed.phoneAlert().configuration().path("definitions")).isEmpty();
        assertThat(visitor.open(DEFINITION + "?name=Astreinte").statusCode()).isEqualTo(404);
    }

    @Test
    void the_preview_shows_who_is_called_when_and_with_which_words() {
        SetUp.oneAfterAnother(ALICE)
                .thenAfterMinutes(5, BRUNO)
                .saying(MONITOR, "le site")
                .apply();

        String preview = visitor.page("preview.xhtml?monitor=" + MONITOR + "&message=Panne+12")
                .text();

        assertThat(preview)
                .contains("+ 0 min", "Alice Martin " + ALICE.number(), "+ 5 min", "Bruno Petit")
                .contains("Bonjour Alice Martin", "le site", "Panne 12", "il y a cinq minutes")
                .contains("Everyone has been called; no one has acknowledged.");
    }

    @Test
    void the_preview_shows_who_is_not_called_and_why() {
        SetUp.oneAfterAnother(ALICE)
                .thenAfterMinutes(5, BRUNO)
                .offDuty(ALICE)
                .withoutNumber(BRUNO)
                .apply();

        assertThat(visitor.page("preview.xhtml?monitor=" + MONITOR).text())
                .contains("No phone would ring.", "Off duty: Alice Martin", "No one is on duty")
                .contains("Not called: the operator has no phone number", "No phone rang");
    }

    @Test
    void coverage_lists_only_the_monitors_that_would_ring_no_phone() {
        String coverage = "coverage.xhtml?q=web-who";
        assertThat(visitor.page(coverage).text()).doesNotContain(MONITOR);
        assertThat(visitor.page(coverage + "&all=true").text()).contains(MONITOR, "a phone would ring");

        SetUp.oneAfterAnother(ALICE, BRUNO)
                .offDuty(ALICE)
                .withoutNumber(BRUNO)
                .saying(MONITOR, "le site")
                .apply();
        assertThat(visitor.page(coverage).text()).contains(MONITOR, "no phone would ring", "no phone number.");

        SetUp.oneAfterAnother(ALICE)
                .onlyFor("another")
                .saying(MONITOR, "le site")
                .apply();
        assertThat(visitor.page(coverage).text()).contains(MONITOR, "no alert definition covers it.");
        SetUp.oneAfterAnother(ALICE).onlyFor(MONITOR).saying(MONITOR, "le site").apply();
        assertThat(visitor.page(coverage).text()).doesNotContain(MONITOR);
    }

    @Test
    void without_an_active_phone_integration_its_checkbox_is_not_offered() {
        assertThat(visitor.page(DEFINITION + "?name=Astreinte").getElementById("f:levels_0_phone"))
                .isNotNull();

        TestBed.phoneAlert().configure("{\"integrations\": []}");

        Document page = visitor.page(DEFINITION + "?name=Astreinte");
        assertThat(page.getElementById("f:levels_0_phone")).isNull();
        assertThat(page.text()).contains("enable the phone integration first");
        assertThat(page.select("a[href=phone.xhtml]")).isNotEmpty();
        assertThat(visitor.page("coverage.xhtml?q=web-who").text())
                .contains(MONITOR, "the phone integration is not active.", "Go to the phone integration");
    }

    private static String button(Document page, String label) {
        return page.expectFirst("[aria-label='" + label + "']").attr("name");
    }

    private Document press(Document open, Map<String, String> values, String button) {
        HttpResponse<String> answer = visitor.submit(open, DEFINITION, "f", values, button);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static JsonNode definition(String name) {
        return TestBed.phoneAlert()
                .configuration()
                .path("definitions")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
