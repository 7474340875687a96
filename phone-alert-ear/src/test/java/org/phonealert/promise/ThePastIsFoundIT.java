package org.phonealert.promise;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.phoneAlert;
import static org.phonealert.rig.TestBed.trigger;

/** Past alerts are found in the history, in its CSV table and on a page for each alert. */
@Promise
@OnEveryDatabase
class ThePastIsFoundIT {
    private final Visitor visitor = Visitor.administrator();

    @Test
    void a_search_finds_an_alert_by_each_of_its_values_and_by_no_other() {
        OpenAlert alert = acknowledged("past/disk", "volume 42 is full");

        String today =
                LocalDate.ofInstant(triggered(alert), ZoneId.systemDefault()).toString();
        for (String search : List.of(
                "",
                "q=VOLUME+42",
                "q=past%2Fdisk",
                "monitor=past%2Fdisk",
                "monitor=PAST%2Fdi",
                "state=ACKNOWLEDGED",
                "taker=alice",
                "source=tests",
                "severity=CRITICAL",
                "from=" + today,
                "to=" + today,
                "q=volume&state=ACKNOWLEDGED&monitor=past%2Fdisk&severity=CRITICAL&source=tests&taker=martin&from="
                        + today)) {
            assertThat(found(search)).as(search).contains(alert.id());
        }
        for (String search : List.of(
                "q=volume+43",
                "q=vol_me",
                "monitor=disk",
                "state=TRIGGERED",
                "taker=bruno",
                "source=nagios",
                "severity=INFO",
                "from=2999-01-01",
                "to=2001-01-01",
                "monitor=past%2Fdisk&state=RESOLVED")) {
            assertThat(found(search)).as(search).doesNotContain(alert.id());
        }
    }

    @Test
    void the_pages_of_the_history_show_every_alert_once() {
        SetUp.oneAfterAnother(ALICE).onlyFor("nothing").apply();
        Set<Long> opened = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            opened.add(trigger("paged/" + i, "page me").id());
        }

        Set<Long> seen = new HashSet<>();
        String page = "history.xhtml?q=page+me";
        int pages = 0;
        while (page != null && pages < 5) {
            Document document = visitor.page(page);
            for (long id : ids(document)) {
                assertThat(seen.add(id)).as("alert %d is listed once", id).isTrue();
            }
            Element next = document.selectFirst("a[rel=next]");
            page = next == null ? null : next.attr("href");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void the_history_before_an_unknown_alert_is_not_found() {
        assertThat(visitor.open("history.xhtml?before=987654321").statusCode()).isEqualTo(404);
    }

    @Test
    void invalid_search_parameters_are_ignored() {
        assertThat(visitor.open("history.xhtml?state=X&from=x&to=99999-01-01&severity=")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_csv_table_contains_what_the_page_finds_and_no_formula() {
        OpenAlert alert = acknowledged("=HYPERLINK(\"http://evil\")", "semicolon; \"quotes\"\nand lines");

        HttpResponse<String> table = visitor.open("history.csv?lang=fr&monitor=%3DHYPER");

        assertThat(table.headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("text/csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(table.body())
                .startsWith("\uFEFFNuméro;Quand;")
                .contains("\r\n" + alert.id() + ";")
                .contains(";\"'=HYPERLINK(\"\"http://evil\"\")\";\"semicolon; \"\"quotes\"\"\nand lines\";")
                .contains(";Alice Martin;")
                .endsWith(";1;1\r\n");
    }

    @Test
    void a_stranger_cannot_download_the_csv_table() {
        assertThat(new Visitor().open("history.csv").statusCode()).isIn(302, 303);
    }

    @Test
    void the_page_of_an_alert_shows_its_history_and_its_events() {
        OpenAlert alert = acknowledged("past/story", "told here");
        trigger("past/story", "told again");

        Document page = visitor.page("alert.xhtml?id=" + alert.id());

        assertThat(page.select("ol.story").text())
                .contains("Opened")
                .contains("Message read")
                .contains("key 1")
                .contains("acknowledged " + ALICE.number() + " · Level 1 · rang")
                .contains("· 1 credit")
                .contains("key 1 on the phone");
        assertThat(page.select("details td").eachText())
                .contains("told here", "told again", "opened the alert", "updated the alert");
    }

    @Test
    void the_page_of_an_alert_says_why_an_operator_was_not_called() {
        SetUp.oneAfterAnother(ALICE).withoutNumber(ALICE).apply();
        OpenAlert alert = trigger("past/nobody", "no number");
        alert.awaitHistory("NOT_CALLED");

        assertThat(visitor.page("alert.xhtml?id=" + alert.id())
                        .select("ol.story")
                        .text())
                .contains("Alice Martin the operator has no phone number Level 1 · 0 credits");
    }

    @Test
    void an_alert_is_resolved_on_its_page() {
        OpenAlert alert = acknowledged("past/resolve", "press the button");
        String page = "alert.xhtml?id=" + alert.id();

        visitor.submit(page, "now", Map.of(), "now:resolve");

        assertThat(alert.state()).isEqualTo("RESOLVED");
    }

    @Test
    void a_monitor_gets_its_name_for_phone_alerts_on_its_page() {
        acknowledged("past/srv <db>", "say it well");
        Document list = visitor.page("monitors.xhtml?q=srv+%3C");
        String form = list.select("tbody a[href^=monitor.xhtml]").attr("href");

        visitor.submit(form, "f", Map.of("f:nameForPhoneAlerts", "le serveur"), "f:save");

        assertThat(phoneAlert().configuration().path("monitors").toString())
                .contains("\"name\":\"past/srv <db>\",\"nameForPhoneAlerts\":\"le serveur\"");
        assertThat(visitor.page("monitors.xhtml?q=LE+SERVEUR").select("tbody").text())
                .contains("past/srv <db> le serveur");
    }

    @Test
    void monitors_are_listed_page_by_page() {
        SetUp.oneAfterAnother(ALICE).onlyFor("nothing").apply();
        for (int i = 0; i < 60; i++) {
            trigger("listed/%02d".formatted(i), "list me");
        }

        Document first = visitor.page("monitors.xhtml?q=listed%2F");
        Document second = visitor.page(first.select("a[rel=next]").attr("href"));

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr b").eachText())
                .containsExactly(
                        "listed/50",
                        "listed/51",
                        "listed/52",
                        "listed/53",
                        "listed/54",
                        "listed/55",
                        "listed/56",
                        "listed/57",
                        "listed/58",
                        "listed/59");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void a_call_uses_the_pronunciations_of_the_dictionary() {
        String page = "pronunciation.xhtml";
        visitor.submit(page, "f", Map.of("f:word", "Srv", "f:spoken", "le serveur"), "f:save");
        visitor.submit(page, "f", Map.of("f:word", "gone", "f:spoken", "parti"), "f:save");
        String remove = visitor.page(page).select("input[value=Remove : gone]").attr("name");
        visitor.submit(page, "f", Map.of(), remove);

        OpenAlert alert = acknowledged("past srv", "SRV gone, srv2 stays");

        assertThat(alert.detail("WORDS_SAID")).contains("past le serveur").contains("le serveur gone, srv2 stays");
        visitor.submit(
                page,
                "f",
                Map.of(),
                visitor.page(page).select("input[value=Remove : srv]").attr("name"));
        assertThat(visitor.page(page).text()).doesNotContain("le serveur");
    }

    @Test
    void a_word_without_a_pronunciation_is_refused_next_to_its_field() {
        HttpResponse<String> answer = visitor.submit("pronunciation.xhtml", "f", Map.of("f:word", "srv"), "f:save");

        assertThat(answer.body()).contains("must have 1 to 200 characters");
    }

    private static OpenAlert acknowledged(String monitor, String message) {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
        OpenAlert alert = trigger(monitor, message);
        alert.awaitState("ACKNOWLEDGED");
        return alert;
    }

    private static Instant triggered(OpenAlert alert) {
        return Instant.parse(alert.now().path("triggeredAt").asText());
    }

    private List<Long> found(String search) {
        return ids(visitor.page("history.xhtml?" + search));
    }

    private static List<Long> ids(Document page) {
        return page.select("tbody a[href^=alert.xhtml]").eachAttr("href").stream()
                .map(href -> Long.valueOf(href.replaceFirst(".*=", "")))
                .toList();
    }
}
