package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phoneAlert;

/** Editors keep the off-duty periods of operators on the operators' pages. */
@Promise
@OnEveryDatabase
class OffDutyIsSetUpOnPagesIT {
    private static final String ALICES = "operator.xhtml?name=Alice%20Martin";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Visitor visitor = Visitor.administrator();

    @BeforeEach
    void plan() {
        SetUp.oneAfterAnother(ALICE, BRUNO).planning("Nuit", ALICE).apply();
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    void a_vacation_is_added_and_removed() {
        LocalDateTime today = LocalDateTime.ofInstant(phoneAlert().now(), PARIS).truncatedTo(ChronoUnit.DAYS);
        Instant tomorrow = today.plusDays(1).plusHours(12).atZone(PARIS).toInstant();
        assertThat(onCall(tomorrow)).hasSize(1);

        visitor.submit(
                ALICES,
                "f",
                Map.of(
                        "f:offDuty_begins", today.plusDays(1).toString(),
                        "f:offDuty_ends", today.plusDays(2).toString()),
                "f:save");

        assertThat(onCall(tomorrow)).isEmpty();
        Document page = visitor.page(ALICES);
        assertThat(page.select(".period .order li")).hasSize(1);
        page = press(page, Map.of(), "f:off:0:gone");
        assertThat(onCall(tomorrow)).as("nothing is saved yet").isEmpty();
        press(page, Map.of(), "f:save");
        assertThat(onCall(tomorrow)).hasSize(1);
    }

    @Test
    void every_kind_of_period_is_saved_as_typed() {
        Document page = visitor.page(ALICES);
        page = press(page, typed("DAY", Map.of("f:offDuty_from", "22:00", "f:offDuty_to", "06:00")), "f:offDuty_add");
        page = press(
                page,
                typed("WEEK", Map.of("f:offDuty_days", "SUNDAY", "f:offDuty_from", "00:00", "f:offDuty_to", "00:00")),
                "f:offDuty_add");
        page = press(
                page,
                typed("MONTH", Map.of("f:offDuty_day", "-1", "f:offDuty_from", "08:00", "f:offDuty_to", "18:00")),
                "f:offDuty_add");
        assertThat(page.select(".period .order li").eachText().toString())
                .contains("Every day", "Every week", "last day");

        press(page, Map.of(), "f:save");

        JsonNode kept = operator().path("offDuty");
        assertThat(kept).hasSize(3);
        assertThat(kept.at("/0/every").asText()).isEqualTo("DAY");
        assertThat(kept.at("/1/days")).hasToString("[\"SUNDAY\"]");
        assertThat(kept.at("/2/day").asInt()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "ONCE, offDuty_begins, 2026-12-24T18:00, offDuty_ends",
        "ONCE, offDuty_ends, tomorrow, offDuty_begins",
        "DAY, offDuty_from, 18:00, offDuty_to",
        "WEEK, offDuty_from, 18:00, offDuty_to",
        "MONTH, offDuty_from, 18:00, offDuty_day",
    })
    void an_invalid_period_is_refused_next_to_its_field(String every, String field, String value, String faulty) {
        JsonNode before = phoneAlert().configuration();

        Document answer = press(visitor.page(ALICES), typed(every, Map.of("f:" + field, value)), "f:save");

        assertThat(answer.select("[id='f:" + faulty + "'] ~ .wrong").text()).isNotEmpty();
        assertThat(phoneAlert().configuration()).isEqualTo(before);
    }

    private static Map<String, String> typed(String every, Map<String, String> values) {
        Map<String, String> fields = new HashMap<>(values);
        fields.put("f:offDuty_every", every);
        return fields;
    }

    private Document press(Document open, Map<String, String> values, String button) {
        return Jsoup.parse(visitor.submit(open, ALICES, "f", values, button).body());
    }

    private static JsonNode operator() {
        return phoneAlert().configuration().at("/operators/0");
    }

    private static JsonNode onCall(Instant at) {
        return phoneAlert().get("/phone-alert/api/v1/on-call?at=" + at).json().at("/schedules/0/operators");
    }
}
