package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.Answer;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.phoneAlert;
import static org.phonealert.rig.TestBed.trigger;

/**
 * The monthly statement shows the hours on duty and the calls of each operator: on a page, as a table and in the API.
 */
@Promise
@OnEveryDatabase
class TheOnCallStatementIsShownIT {
    private static final String API = "/phone-alert/api/v1/on-call/statement";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String SCHEDULE = "=1+1;<b>Nuit</b>";

    private final Visitor visitor = Visitor.administrator();
    private Instant start;

    @BeforeEach
    void plan() {
        SetUp.oneAfterAnother(ALICE, BRUNO)
                .planning(SCHEDULE, ALICE)
                .planning("Astreinte du relevé", ALICE)
                .apply();
        start = phoneAlert().now();
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    void hours_on_duty_are_counted_by_schedule_and_once_in_the_total() {
        int before = minutesOf(SCHEDULE);
        int totalBefore = sum(alice -> alice.at("/minutes/total").asInt());

        phoneAlert().advanceClock(Duration.ofHours(30));

        assertThat(minutesOf(SCHEDULE) - before).isBetween(30 * 60 - 1, 30 * 60 + 2);
        assertThat(sum(alice -> alice.at("/minutes/total").asInt()) - totalBefore)
                .as("two schedules at once")
                .isBetween(30 * 60 - 1, 30 * 60 + 2);
        assertThat(sum(alice -> Stream.of("day", "night", "weekend", "holiday")
                        .mapToInt(kind -> alice.at("/minutes/" + kind).asInt())
                        .sum()))
                .isEqualTo(sum(alice -> alice.at("/minutes/total").asInt()));
    }

    @Test
    void alert_calls_and_acknowledgements_by_key_are_counted() {
        int calls = sum(alice -> alice.path("callsReceived").asInt());
        int acknowledged = sum(alice -> alice.path("callsAcknowledged").asInt());
        phone(ALICE).answersAndPresses("2");
        phone(BRUNO).answersAndPresses("1");
        trigger("month01/passed", "down").awaitState("ACKNOWLEDGED");
        phone(ALICE).answersAndPresses("1");
        OpenAlert taken = trigger("month01/taken", "down");
        taken.awaitState("ACKNOWLEDGED");
        phoneAlert().testCall(ALICE.fullName());

        assertThat(sum(alice -> alice.path("callsReceived").asInt()) - calls).isEqualTo(2);
        assertThat(sum(alice -> alice.path("callsAcknowledged").asInt()) - acknowledged)
                .isEqualTo(1);
    }

    @Test
    void the_page_and_the_csv_table_agree() {
        phoneAlert().advanceClock(Duration.ofHours(2));
        YearMonth month = month(phoneAlert().now());

        Document page = visitor.page("statement.xhtml?month=" + month);
        HttpResponse<String> table = visitor.open("statement.csv?month=" + month + "&lang=en");

        assertThat(page.text()).contains(ALICE.fullName(), SCHEDULE, "21:00 to 06:00", "This month is not over");
        String hours =
                page.select("tr.part:contains(Astreinte du relevé) td").get(0).text();
        assertThat(hours).matches("\\d+:\\d\\d");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body())
                .contains("\r\n" + ALICE.fullName() + ";Astreinte du relevé;")
                .contains(";\"'=1+1;<b>Nuit</b>\";")
                .contains("The month is not over");
        assertThat(visitor.page("statement.xhtml?q=nobody+of+this+name").text()).contains("No results");
    }

    @Test
    void a_future_month_is_empty() {
        YearMonth next = month(start).plusMonths(2);

        assertThat(read(next).path("operators")).isEmpty();
        assertThat(visitor.page("statement.xhtml?month=" + next).text()).contains("No one was on duty or called");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "yesterday", "1999-12", "3000-01", "%2B999999999-01", "2026-11-01"})
    void an_invalid_month_is_refused_by_the_api_and_the_page_shows_the_current_month(String month) {
        Answer answer = phoneAlert().get(API + "?month=" + month);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("month");
        assertThat(visitor.open("statement.xhtml?month=" + month).statusCode()).isEqualTo(200);
        assertThat(visitor.open("statement.csv?month=" + month).statusCode()).isIn(200, 404);
    }

    private int minutesOf(String schedule) {
        return sum(alice -> alice.path("schedules")
                .valueStream()
                .filter(its -> its.path("schedule").asText().equals(schedule))
                .mapToInt(its -> its.at("/minutes/total").asInt())
                .sum());
    }

    /** Alice's figure over this month and the last: the month may end while the test runs. */
    private int sum(ToIntFunction<JsonNode> figure) {
        YearMonth now = month(phoneAlert().now());
        return Stream.of(now.minusMonths(1), now)
                .flatMap(month -> read(month).path("operators").valueStream())
                .filter(one -> one.path("operator").asText().equals(ALICE.fullName()))
                .mapToInt(figure)
                .sum();
    }

    private static JsonNode read(YearMonth month) {
        JsonNode statement = phoneAlert().get(API + "?month=" + month).json();
        assertThat(statement.path("month").asText()).isEqualTo(month.toString());
        return statement;
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(PARIS));
    }
}
