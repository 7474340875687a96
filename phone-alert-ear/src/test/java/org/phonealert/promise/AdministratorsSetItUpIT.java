package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;

/** Administrators set up the phone, the sources and their keys, the users and the credits on the pages. */
@Promise
@OnEveryDatabase
class AdministratorsSetItUpIT {
    private final Visitor administrator = Visitor.administrator();

    @BeforeEach
    void alice_can_be_called() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"integrations", "phone", "sources", "source", "credits", "users", "user", "audit", "about", "now"
            })
    void every_page_opens(String page) {
        HttpResponse<String> answer = administrator.open(page + ".xhtml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("???").contains("<h1>");
    }

    @Test
    void an_administrator_enables_the_phone_with_its_form() {
        TestBed.phoneAlert().configure("{\"integrations\": []}");
        assertThat(administrator
                        .page("integrations.xhtml")
                        .expectFirst("#phone-state")
                        .text())
                .contains("has not been enabled");

        saved(administrator.submit(
                "phone.xhtml",
                "f",
                Map.of(
                        "f:name", "Telephones",
                        "f:outgoingNumber", TestBed.OUTGOING_NUMBER,
                        "f:language", "fr",
                        "f:useAlternativeMonitorNames", "on"),
                "f:save"));

        JsonNode phone =
                TestBed.phoneAlert().configuration().path("integrations").path(0);
        assertThat(phone.path("name").asText()).isEqualTo("Telephones");
        assertThat(phone.path("outgoingNumber").asText()).isEqualTo(TestBed.OUTGOING_NUMBER);
        assertThat(phone.path("language").asText()).isEqualTo("fr");
        assertThat(phone.path("useAlternativeMonitorNames").asBoolean()).isTrue();
        assertThat(phone.path("active").asBoolean()).isTrue();
        assertThat(administrator
                        .page("integrations.xhtml")
                        .expectFirst("#phone-state")
                        .text())
                .contains("phones ring");
    }

    @Test
    void a_form_does_not_overwrite_a_change_made_since_it_was_opened() {
        Document open = administrator.page("phone.xhtml");
        TestBed.phoneAlert().configure("{\"integrations\": [{\"type\": \"PHONE\", \"name\": \"Another\"}]}");

        HttpResponse<String> answer = administrator.submit(open, "phone.xhtml", "f", Map.of(), "f:save");

        assertThat(answer.body()).contains("changed by somebody else meanwhile");
        assertThat(TestBed.phoneAlert()
                        .configuration()
                        .at("/integrations/0/name")
                        .asText())
                .isEqualTo("Another");
    }

    @Test
    void a_wrong_outgoing_number_is_refused_next_to_its_field() {
        Document answer = parsed(administrator.submit(
                "phone.xhtml", "numbers", Map.of("numbers:outgoingNumbers", "0123456789"), "numbers:save"));

        assertThat(answer.expectFirst("#numbers .wrong").text()).contains("'0123456789' is not a number");
    }

    @Test
    void a_test_call_rings_at_once_and_is_free() {
        phone(ALICE).answersAndPresses("1");
        int before = TestBed.phoneAlert().credits().path("balance").asInt();

        HttpResponse<String> begun =
                administrator.submit("phone.xhtml", "test", Map.of("test:operator", ALICE.fullName()), "test:ring");

        String following = begun.headers().firstValue("Location").orElseThrow();
        assertThat(administrator.page(following).expectFirst("#ringing").text()).contains(ALICE.fullName());
        await().until(() -> phone(ALICE).calls().size() == 1);
        assertThat(TestBed.phoneAlert().credits().path("balance").asInt()).isEqualTo(before);
    }

    @Test
    void a_new_source_shows_its_key_once_and_accepts_events_with_it() {
        Document answer = parsed(administrator.submit(
                "source.xhtml", "f", Map.of("f:name", "shop floor", "f:type", "WEBHOOK"), "f:save"));
        String key = answer.expectFirst("#secret").text();

        assertThat(key).startsWith("pa_");
        assertThat(answer.expectFirst("#commands").text()).contains("Bearer " + key);
        assertThat(administrator.open("source.xhtml?name=shop+floor").body()).doesNotContain(key);
        assertThat(administrator.page("sources.xhtml?q=shop").text()).contains("never");
        phone(ALICE).answersAndPresses("1");
        TestBed.phoneAlert().as(key).trigger("press 4", "stands still");
        await().until(() -> !administrator.page("sources.xhtml?q=shop").text().contains("never"));
    }

    @Test
    void a_rotated_key_replaces_the_old_key() {
        String before = key(administrator.submit("source.xhtml", "f", Map.of("f:name", "rotating"), "f:save"));

        String after = key(administrator.submit("source.xhtml?name=rotating", "key", Map.of(), "key:rotate"));

        assertThat(after).startsWith("pa_").isNotEqualTo(before);
        assertThat(TestBed.phoneAlert().as(before).post("/events", "{}").status())
                .isEqualTo(401);
        assertThat(TestBed.phoneAlert().as(after).post("/events", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void a_removed_source_is_gone() {
        administrator.submit("source.xhtml", "f", Map.of("f:name", "short-lived"), "f:save");

        saved(administrator.submit("source.xhtml?name=short-lived", "gone", Map.of(), "gone:remove"));

        assertThat(administrator.open("source.xhtml?name=short-lived").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_new_user_logs_in_with_the_shown_password_and_has_the_rights_of_the_role() {
        String password = key(administrator.submit(
                "user.xhtml",
                "f",
                Map.of("f:name", "viviane", "f:role", "VIEWER", "f:operator", ALICE.fullName()),
                "f:save"));
        Visitor viviane = new Visitor();

        assertThat(viviane.logIn("viviane", password).statusCode()).isEqualTo(302);
        assertThat(viviane.open("credits.xhtml").statusCode()).isEqualTo(200);
        assertThat(viviane.page("sources.xhtml").select("a[href*=source.xhtml]"))
                .isEmpty();
        for (String page : List.of("phone", "source", "users", "user", "audit")) {
            assertThat(viviane.open(page + ".xhtml").statusCode()).as(page).isEqualTo(403);
        }
        saved(administrator.submit("user.xhtml?name=viviane", "gone", Map.of(), "gone:remove"));
    }

    @Test
    void an_administrator_gives_up_the_role_only_on_confirmation_and_the_last_one_never() {
        Document slip = parsed(
                administrator.submit("user.xhtml?name=administrator", "f", Map.of("f:role", "VIEWER"), "f:save"));
        assertThat(slip.expectFirst("#f .wrong").text()).contains("confirm that you want this");

        Document last = parsed(administrator.submit(
                "user.xhtml?name=administrator", "f", Map.of("f:role", "VIEWER", "f:sure", "on"), "f:save"));
        assertThat(last.expectFirst("#said").text()).contains("this is the last administrator");
    }

    @Test
    void bought_credits_are_in_the_ledger_and_in_the_audit() {
        saved(administrator.submit(
                "credits.xhtml", "f", Map.of("f:credits", "7", "f:reference", "invoice <4711>"), "f:save"));

        assertThat(administrator.page("credits.xhtml").text()).contains("Top-up · invoice <4711>", "+7");
        assertThat(administrator
                        .page("audit.xhtml?q=top-up")
                        .expectFirst("tbody tr")
                        .text())
                .contains("Credits › top-up", "– 7");
        Document wrong = parsed(administrator.submit("credits.xhtml", "f", Map.of("f:credits", "0"), "f:save"));
        assertThat(wrong.expectFirst("#f .wrong").text()).contains("must be between 1 and");
    }

    @Test
    void the_audit_finds_and_shows_a_monitor_name_with_slash_and_tilde() {
        TestBed.phoneAlert()
                .configure("{\"monitors\": [{\"name\": \"adm02/HTTP~1\", \"nameForPhoneAlerts\": \"le site\"}]}");

        String changes = administrator
                .page("audit.xhtml?q=adm02%2FHTTP~1")
                .select("tbody tr")
                .text();

        assertThat(changes).contains("Monitors › adm02/HTTP~1 › name for phone alerts – le site");
    }

    @Test
    void the_audit_does_not_translate_a_source_named_like_one_of_its_words() {
        administrator.submit("source.xhtml", "f", Map.of("f:name", "email", "f:type", "API"), "f:save");

        assertThat(administrator.page("audit.xhtml?q=sources%2Femail").text())
                .contains("Alert sources › email › type")
                .doesNotContain("Alert sources › e-mail");
    }

    @Test
    void applying_the_same_pronunciations_twice_changes_nothing() {
        PhoneAlert phoneAlert = TestBed.phoneAlert();
        phoneAlert.configure("""
                {"pronunciations": {"fr": {"DB": "base de données", "adm03/key": "la clé"}, "en": {"db": "database"}}}""");

        JsonNode given = phoneAlert.configuration().path("pronunciations");
        assertThat(given).hasToString("""
                {"fr":{"adm03/key":"la clé","db":"base de données"},"en":{"db":"database"}}""");
        String changes = administrator.page("audit.xhtml?q=adm03%2Fkey").text();
        assertThat(changes).contains("Pronunciations › fr › adm03/key – la clé");
        phoneAlert.configure("{\"pronunciations\": " + given + "}");
        phoneAlert.configure("{\"monitors\": []}");
        assertThat(phoneAlert.configuration().path("pronunciations")).isEqualTo(given);
        assertThat(administrator.page("audit.xhtml?q=adm03%2Fkey").text()).isEqualTo(changes);

        phoneAlert.configure("{\"pronunciations\": {\"fr\": {\"db\": \"la base\"}}}");

        assertThat(phoneAlert.configuration().path("pronunciations")).hasToString("""
                {"fr":{"db":"la base"},"en":{}}""");
        assertThat(administrator.page("audit.xhtml?q=pronunciations%2F").text())
                .contains(
                        "Pronunciations › fr › db base de données la base",
                        "Pronunciations › fr › adm03/key la clé –",
                        "Pronunciations › en › db database –");
        phoneAlert.configure("{\"pronunciations\": {}}");
    }

    @Test
    void the_audit_continues_on_a_second_page() {
        SetUp.crowd(IntStream.range(100, 130).mapToObj(i -> "+33600000" + i).toList())
                .apply();

        Document first = administrator.page("audit.xhtml");
        String older = first.expectFirst("a[href*=before]").attr("href");

        assertThat(administrator.page(older).select("tbody tr")).isNotEmpty();
        assertThat(administrator.page(older).expectFirst("tbody tr").text())
                .isNotEqualTo(first.expectFirst("tbody tr").text());
    }

    @Test
    void the_credit_charts_show_the_cost_of_a_call() {
        phone(ALICE).answersAndPresses("1");
        long alert = TestBed.trigger("adm01/credits", "down").id();
        await().until(() -> administrator
                        .page("credits.xhtml")
                        .select("a[href$=id=" + alert + "]")
                        .size()
                == 1);

        Document credits = administrator.page("credits.xhtml");
        assertThat(credits.expectFirst(".chart + p b").text()).matches("[1-9][0-9,]* credits?");
        assertThat(credits.select("table.bars").text()).contains(ALICE.fullName());
    }

    private static void saved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String key(HttpResponse<String> answer) {
        return parsed(answer).expectFirst("#secret").text();
    }

    private static Document parsed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
