package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phoneAlert;

/** The pages show who is on duty now and next, and editors add exceptions to a schedule there. */
@Promise
class DutyIsSeenAndChangedOnPagesIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String SCHEDULE = "Nuit <b>&</b> jour";
    private static final String PAGE = "schedule.xhtml?name=Nuit+%3Cb%3E%26%3C%2Fb%3E+jour";

    private final Visitor visitor = Visitor.administrator();
    private Instant now;

    @BeforeEach
    void plan() {
        SetUp.oneAfterAnother(ALICE, BRUNO).planning(SCHEDULE, ALICE).apply();
        now = phoneAlert().now().truncatedTo(ChronoUnit.MINUTES);
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    void the_list_shows_who_is_on_duty_and_links_to_the_shifts() {
        Document list = visitor.page("schedules.xhtml");

        assertThat(list.text()).contains(SCHEDULE, "On duty now " + ALICE.fullName());
        Document page = visitor.page(list.expectFirst("h2 a").attr("href"));
        assertThat(page.select("h1").text()).isEqualTo(SCHEDULE);
        assertThat(page.expectFirst("table tbody tr").text()).contains(ALICE.fullName());
        assertThat(visitor.page("schedules.xhtml?q=nobody+of+this+name").text()).contains("No results");
    }

    @Test
    void an_exception_added_on_the_page_applies_and_can_be_removed() {
        HttpResponse<String> answer = add("REPLACE", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(onCall(now.plus(Duration.ofHours(2)))).containsExactly(BRUNO.fullName());
        assertThat(onCall(now.plus(Duration.ofHours(4)))).containsExactly(ALICE.fullName());
        Document page = visitor.page(PAGE);
        assertThat(page.text()).contains("Replaced: " + ALICE.fullName() + " → " + BRUNO.fullName());
        String remove = page.expectFirst("form#f table button, form#f table input[type=submit]")
                .attr("name");
        save(visitor.submit(PAGE, "f", Map.of(), remove));
        assertThat(onCall(now.plus(Duration.ofHours(2)))).containsExactly(ALICE.fullName());
    }

    @Test
    void the_preview_shows_what_an_exception_changes_and_saves_nothing() {
        JsonNode before = phoneAlert().configuration();
        Instant from = now.plus(Duration.ofHours(1));

        Document shown = Jsoup.parse(
                visitor.submit(PAGE, "f", fields("REPLACE", from, from.plus(Duration.ofHours(2))), "f:preview")
                        .body());

        assertThat(shown.select("form#d tbody tr")).hasSize(1);
        assertThat(shown.select("form#d tbody td[data-label=Before]").text()).contains(ALICE.fullName());
        assertThat(shown.select("form#d tbody td[data-label=After]").text()).contains(BRUNO.fullName());
        assertThat(phoneAlert().configuration()).isEqualTo(before);
        Document back =
                Jsoup.parse(visitor.submit(shown, PAGE, "d", Map.of(), "d:back").body());
        assertThat(back.select("form#d")).isEmpty();
        assertThat(back.expectFirst("[name='f:operator'] [selected]").val()).isEqualTo(ALICE.fullName());
        assertThat(phoneAlert().configuration()).isEqualTo(before);
    }

    @Test
    void no_gaps_are_shown_before_the_schedule_existed() {
        Document page = visitor.page(PAGE + "&day=2020-01-01");

        assertThat(page.text()).contains("The schedule did not exist yet");
        assertThat(page.select("h2 ~ .gaps")).isEmpty();
    }

    @Test
    void a_gap_in_the_schedule_is_shown_as_a_warning() {
        add("REMOVE", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)));

        assertThat(visitor.page("schedules.xhtml").text()).contains("No one on duty within 14 days");
        assertThat(visitor.page(PAGE).select(".gaps li.trouble")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "f:operator, '',               operator",
        "f:by,       '',               by",
        "f:by,       Alice Martin,     by",
        "f:from,     yesterday,        from",
        "f:from,     '',               from",
        "f:until,    2026-01-01T00:00, until",
    })
    void an_invalid_exception_is_refused_next_to_its_field_and_changes_nothing(
            String field, String value, String faulty) {
        JsonNode before = phoneAlert().configuration();
        Map<String, String> fields = fields("REPLACE", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)));
        fields.put(field, value);

        Document answer =
                Jsoup.parse(visitor.submit(PAGE, "f", fields, "f:preview").body());

        assertThat(answer.select("[name='f:" + faulty + "'] ~ .wrong").text()).isNotEmpty();
        assertThat(phoneAlert().configuration()).isEqualTo(before);
    }

    @Test
    void swapping_two_shifts_exchanges_exactly_their_times() {
        SetUp.oneAfterAnother(ALICE, BRUNO).planning(SCHEDULE, ALICE, BRUNO).apply();
        JsonNode before = phoneAlert().configuration();
        List<String> shifts = visitor.page(PAGE)
                .select("[name='swap:first'] option[value~=\\S]")
                .eachAttr("value");
        String one = shifts.get(1);
        String other = shifts.get(2);
        Instant oneBegins = end(shifts.get(0));
        Instant otherBegins = end(one);
        List<String> operatorOfOther = onCall(otherBegins);
        List<String> operatorOfOne = onCall(oneBegins);

        HttpResponse<String> shown =
                visitor.submit(PAGE, "swap", Map.of("swap:first", one, "swap:second", other), "swap:preview");
        assertThat(Jsoup.parse(shown.body()).select("form#d tbody tr")).hasSize(2);
        assertThat(phoneAlert().configuration()).as("nothing is saved").isEqualTo(before);
        save(shown);

        assertThat(operatorOfOther).isNotEqualTo(operatorOfOne);
        assertThat(onCall(oneBegins.minusSeconds(1))).isEqualTo(operatorOfOther);
        assertThat(onCall(oneBegins)).isEqualTo(operatorOfOther);
        assertThat(onCall(otherBegins.minusSeconds(1))).isEqualTo(operatorOfOther);
        assertThat(onCall(otherBegins)).isEqualTo(operatorOfOne);
        assertThat(onCall(end(other).minusSeconds(1))).isEqualTo(operatorOfOne);
        assertThat(phoneAlert().configuration().at("/schedules/0/overrides")).hasSize(2);
    }

    @Test
    void a_shift_cannot_be_swapped_with_one_of_the_same_operator() {
        SetUp.oneAfterAnother(ALICE, BRUNO).planning(SCHEDULE, ALICE, BRUNO).apply();
        List<String> shifts = visitor.page(PAGE)
                .select("[name='swap:first'] option[value~=\\S]")
                .eachAttr("value");

        Document answer = Jsoup.parse(visitor.submit(
                        PAGE, "swap", Map.of("swap:first", shifts.get(1), "swap:second", shifts.get(3)), "swap:preview")
                .body());

        assertThat(answer.select("[name='swap:second'] ~ .wrong").text()).contains("the shift of another operator");
        assertThat(answer.select("form#d")).isEmpty();
    }

    /** The end of a shift, as the option values of the form give it. */
    private static Instant end(String shift) {
        return Instant.parse(shift.substring(0, shift.indexOf(' ')));
    }

    @Test
    void a_form_does_not_overwrite_a_schedule_changed_since_it_was_opened() {
        Document open = visitor.page(PAGE);
        Instant from = now.plus(Duration.ofHours(1));
        add("REMOVE", from, from.plus(Duration.ofHours(1)));

        Map<String, String> fields = fields("ADD", from, from.plus(Duration.ofHours(1)));
        HttpResponse<String> second = visitor.submit(open, PAGE, "f", fields, "f:preview");

        assertThat(second.body()).contains("was changed by somebody else");
        assertThat(phoneAlert().configuration().at("/schedules/0/overrides")).hasSize(1);
    }

    @Test
    void an_unknown_schedule_is_not_found() {
        assertThat(visitor.open("schedule.xhtml?name=nothing").statusCode()).isEqualTo(404);
        assertThat(visitor.open(PAGE + "&day=nonsense").statusCode()).isEqualTo(200);
        assertThat(visitor.open(PAGE + "&day=1800-01-01").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> add(String kind, Instant from, Instant until) {
        return save(visitor.submit(PAGE, "f", fields(kind, from, until), "f:preview"));
    }

    /** Presses the save button of a preview. */
    private HttpResponse<String> save(HttpResponse<String> shown) {
        return visitor.submit(Jsoup.parse(shown.body()), PAGE, "d", Map.of(), "d:save");
    }

    private static Map<String, String> fields(String kind, Instant from, Instant until) {
        Map<String, String> fields = new HashMap<>();
        fields.put("f:kind", kind);
        fields.put("f:operator", ALICE.fullName());
        fields.put("f:by", kind.equals("REPLACE") ? BRUNO.fullName() : "");
        fields.put("f:from", LocalDateTime.ofInstant(from, PARIS).toString());
        fields.put("f:until", LocalDateTime.ofInstant(until, PARIS).toString());
        return fields;
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
