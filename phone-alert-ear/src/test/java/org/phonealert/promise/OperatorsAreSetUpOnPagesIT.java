package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/** Editors keep operators and groups on the pages and try out their phones there. */
@Promise
class OperatorsAreSetUpOnPagesIT {
    private static final String NEW = "operator.xhtml";
    private static final String ALICES = "operator.xhtml?name=Alice%20Martin";

    private Visitor visitor;

    @BeforeEach
    void set_up() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        visitor = Visitor.administrator();
    }

    @Test
    void an_added_operator_is_listed_with_all_values() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("f:name", "Zoé <b>Nuit</b>");
        typed.put("f:mobileNumber", "+44 7400 123456");
        typed.put("f:email", "zoe@example.org");
        typed.put("f:language", "en");
        typed.put("f:timeZone", "Europe/London");
        typed.put("f:outgoingNumber", TestBed.OUTGOING_NUMBER);

        HttpResponse<String> answer = visitor.submit(NEW, "f", typed, "f:save");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(operator("Zoé <b>Nuit</b>").toString())
                .contains("+447400123456", "zoe@example.org", "\"en\"", "Europe/London", TestBed.OUTGOING_NUMBER);
        Elements row = visitor.page("operators.xhtml?q=zo%C3%A9").select("#f tbody tr");
        assertThat(row.text()).contains("Zoé <b>Nuit</b>", "+447400123456", "English", "Yes");
        assertThat(row.select(".flag").attr("aria-label")).isEqualTo("United Kingdom");
        assertThat(visitor.page("operators.xhtml?q=nobody%20like%20that").text())
                .contains("No results.");
    }

    @ParameterizedTest
    @CsvSource({
        "+33634168796, France · can be called",
        "+33140205050, 'France · landline: can be called, gets no SMS'",
        "+8613800138000, China · this country is not supported",
        "+3361, ''",
        "+33000000000, is not a number that exists in its country",
        "0634168796, is not a number in international form"
    })
    void a_phone_number_is_checked_while_it_is_typed(String typed, String said) {
        Document page = visitor.page(NEW);
        Map<String, String> event = Visitor.fields(page, "f");
        event.put("f:mobileNumber", typed);
        event.put("jakarta.faces.partial.ajax", "true");
        event.put("jakarta.faces.source", "f:mobileNumber");
        event.put("jakarta.faces.behavior.event", "keyup");
        event.put("jakarta.faces.partial.event", "keyup");
        event.put("jakarta.faces.partial.execute", "f:mobileNumber");
        event.put("jakarta.faces.partial.render", "f:checked");

        Document answer = Jsoup.parse(visitor.post(NEW, event).body(), "", Parser.xmlParser());

        String update = answer.select("update[id=f:checked]").text();
        assertThat(Jsoup.parse(update).text()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "f:name, '', is required",
        "f:mobileNumber, +8613800138000, calls to country code +86 are not supported",
        "f:mobileNumber, 0634168796, is not a number in international form",
        "f:email, nowhere, is not an e-mail address",
        "f:timeZone, Europe/Nowhere, is not a time zone",
    })
    void an_invalid_value_is_refused_next_to_its_field_and_changes_nothing(String field, String typed, String said) {
        String before = TestBed.phoneAlert().configuration().toString();

        HttpResponse<String> answer = visitor.submit(ALICES, "f", Map.of(field, typed), "f:save");

        assertThat(answer.statusCode()).isEqualTo(200);
        String at = ".field:has([id=%s]) .wrong".formatted(field);
        assertThat(Jsoup.parse(answer.body()).select(at).text()).contains(said);
        assertThat(TestBed.phoneAlert().configuration()).hasToString(before);
    }

    @Test
    void a_form_does_not_overwrite_a_change_made_since_it_was_opened() {
        Document open = visitor.page(ALICES);
        Visitor.administrator().submit(ALICES, "f", Map.of("f:email", "alice@example.org"), "f:save");

        HttpResponse<String> answer = visitor.submit(open, NEW, "f", Map.of("f:language", "en"), "f:save");

        assertThat(Jsoup.parse(answer.body()).select("#said").text()).contains("was changed by somebody else");
        assertThat(operator("Alice Martin").path("email").asText()).isEqualTo("alice@example.org");
        assertThat(operator("Alice Martin").path("language").asText()).isEqualTo("fr");
    }

    @Test
    void an_operator_used_by_a_definition_cannot_be_removed_and_the_page_names_the_definition() {
        HttpResponse<String> answer = visitor.submit(ALICES, "f", Map.of(), "f:remove");

        assertThat(Jsoup.parse(answer.body()).select(".leaving").text())
                .contains("'Alice Martin' cannot be removed: definition 'Astreinte' uses it");
        assertThat(operator("Alice Martin").isMissingNode()).isFalse();
    }

    @Test
    void an_unused_operator_can_be_removed() {
        visitor.submit(NEW, "f", Map.of("f:name", "Paul Passant"), "f:save");

        visitor.submit("operator.xhtml?name=Paul%20Passant", "f", Map.of(), "f:remove");

        assertThat(operator("Paul Passant").isMissingNode()).isTrue();
        assertThat(visitor.open("operator.xhtml?name=Paul%20Passant").statusCode())
                .isEqualTo(404);
    }

    @Test
    @OnEveryDatabase
    void a_group_keeps_the_order_in_which_its_members_are_called() {
        Document page = visitor.page("group.xhtml");
        page = pressed(page, Map.of("f:name", "Nuit", "f:candidate", ALICE.fullName()), "f:add");
        page = pressed(page, Map.of("f:candidate", BRUNO.fullName()), "f:add");
        assertThat(page.select(".members li span").eachText()).containsExactly("Alice Martin", "Bruno Petit");
        page = pressed(page, Map.of(), "f:members:1:up");
        page = pressed(page, Map.of(), "f:members:0:down");
        assertThat(page.select(".members li span").eachText()).containsExactly("Alice Martin", "Bruno Petit");
        page = pressed(page, Map.of(), "f:members:0:down");

        visitor.submit(page, "group.xhtml", "f", Map.of(), "f:save");

        assertThat(members("Nuit")).containsExactly("Bruno Petit", "Alice Martin");
        page = pressed(visitor.page("group.xhtml?name=Nuit"), Map.of(), "f:members:0:out");
        visitor.submit(page, "group.xhtml", "f", Map.of("f:name", "Jour"), "f:save");
        assertThat(members("Jour")).containsExactly("Alice Martin");
        visitor.submit("group.xhtml?name=Jour", "f", Map.of(), "f:remove");
        assertThat(visitor.page("operators.xhtml").text()).doesNotContain("Jour", "Nuit");
    }

    @Test
    void the_administrators_group_is_built_in() {
        assertThat(visitor.page("operators.xhtml").text()).contains("Everyone built in", "Administrators built in");
        Document page = visitor.page("group.xhtml?name=Administrators");
        assertThat(page.getElementById("f:remove")).isNull();

        page = pressed(page, Map.of("f:candidate", ALICE.fullName()), "f:add");
        visitor.submit(page, "group.xhtml", "f", Map.of(), "f:save");

        assertThat(members("Administrators")).containsExactly("Alice Martin");
        page = pressed(visitor.page("group.xhtml?name=Administrators"), Map.of(), "f:members:0:out");
        visitor.submit(page, "group.xhtml", "f", Map.of(), "f:save");
        assertThat(members("Administrators")).isEmpty();
    }

    @Test
    void a_test_call_rings_the_chosen_operator_and_the_page_follows_it() {
        phone(BRUNO).answersAndPresses("1");

        HttpResponse<String> answer = visitor.submit("operators.xhtml?q=bruno", "f", Map.of(), "f:people:0:call");
        String following = answer.headers().firstValue("Location").orElse("");

        assertThat(following).contains("operators.xhtml?call=");
        await("the page shows that Bruno pressed 1")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(visitor.page(following).select(".card").text())
                                .contains("Test call · Bruno Petit +33612345678", "heard it and pressed 1"));
        assertThat(phone(BRUNO).calls()).hasSize(1);
    }

    @Test
    void the_contact_card_contains_the_outgoing_numbers() {
        HttpResponse<String> card = visitor.open("outgoing-numbers.vcf");

        assertThat(card.headers().firstValue("Content-Type").orElse("")).startsWith("text/vcard");
        assertThat(card.body())
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("\r\nFN:Phone Alert\r\n", "\r\nTEL;TYPE=voice:" + TestBed.OUTGOING_NUMBER + "\r\n");
        assertThat(new Visitor().open("outgoing-numbers.vcf").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operators.xhtml", NEW, "group.xhtml", "me.xhtml", "login.xhtml"})
    void a_page_with_a_form_loads_the_script_that_sends_the_nonce(String page) {
        assertThat(visitor.page(page).select("head script[src*=/core.js]")).hasSize(1);
    }

    @Test
    @OnEveryDatabase
    void users_change_their_password_if_they_know_it_and_repeat_the_new_one() {
        String right = TestBed.ADMIN_PASSWORD;
        assertThat(visitor.page("me.xhtml").text()).contains("My account", "administrator", "Role Administrator");

        assertThat(changePassword(right, right, "another").select(".wrong").text())
                .contains("does not match");
        assertThat(changePassword(right, "short", "short").select(".wrong").text())
                .contains("must have 12 to 200 characters");
        assertThat(changePassword("a guess", right, right).select(".wrong").text())
                .contains("This is not the current password");
        assertThat(changePassword(right, right, right).text()).contains("Your password has been changed.");
    }

    private Document changePassword(String current, String another, String again) {
        HttpResponse<String> answer = visitor.submit(
                "me.xhtml",
                "own",
                Map.of("own:password", current, "own:newPassword", another, "own:again", again),
                "own:change");
        return answer.statusCode() == 302 ? visitor.page("me.xhtml") : Jsoup.parse(answer.body());
    }

    private Document pressed(Document page, Map<String, String> values, String button) {
        return Jsoup.parse(
                visitor.submit(page, "group.xhtml", "f", values, button).body());
    }

    private static JsonNode operator(String name) {
        return named("operators", name);
    }

    private static List<String> members(String group) {
        return StreamSupport.stream(named("groups", group).path("operators").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode named(String section, String name) {
        return StreamSupport.stream(
                        TestBed.phoneAlert().configuration().path(section).spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
