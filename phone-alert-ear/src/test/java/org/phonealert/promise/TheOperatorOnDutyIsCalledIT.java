package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.Answer;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.phoneAlert;
import static org.phonealert.rig.TestBed.trigger;

/** Only the operator on duty is called, from the first second of the shift. */
@Promise
@OnEveryDatabase
class TheOperatorOnDutyIsCalledIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration SHIFT = Duration.ofHours(1);

    /** Alice's shift ends and Bruno's begins half a minute from now. */
    private Instant handOver;

    @BeforeEach
    void begin() {
        handOver = phoneAlert().now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
        for (Person person : Person.values()) {
            phone(person).answersAndPresses("1");
        }
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    void the_next_operator_is_called_from_the_second_of_the_hand_over() {
        SetUp.onDutyBy(hourly(ALICE, BRUNO), ALICE, BRUNO).apply();

        assertThat(acknowledgedBy(trigger("duty01/before", "down"))).isEqualTo(ALICE.fullName());
        putClockTo(handOver);
        assertThat(acknowledgedBy(trigger("duty01/after", "down"))).isEqualTo(BRUNO.fullName());
    }

    @Test
    void a_level_with_no_one_on_duty_is_skipped_at_once_and_recorded() {
        ObjectNode later = hourly(ALICE);
        ((ObjectNode) later.at("/layers/0")).put("start", local(handOver.plus(SHIFT)));
        SetUp.onDutyBy(later, ALICE).thenAfterMinutes(60, BRUNO).apply();

        OpenAlert alert = trigger("duty02/http", "down");

        assertThat(acknowledgedBy(alert)).isEqualTo(BRUNO.fullName());
        alert.awaitHistory("LEVEL_EMPTY");
    }

    @Test
    void an_exception_applies_exactly_as_long_as_it_says() {
        ObjectNode schedule = hourly(ALICE);
        exception(schedule, "REPLACE", ALICE, handOver, handOver.plusSeconds(60))
                .put("by", CHLOE.fullName());
        SetUp.onDutyBy(schedule, ALICE, CHLOE).apply();

        assertThat(onCall(handOver.minusSeconds(1))).containsExactly(ALICE.fullName());
        assertThat(onCall(handOver)).containsExactly(CHLOE.fullName());
        assertThat(onCall(handOver.plusSeconds(59))).containsExactly(CHLOE.fullName());
        assertThat(onCall(handOver.plusSeconds(60))).containsExactly(ALICE.fullName());
        putClockTo(handOver);
        assertThat(acknowledgedBy(trigger("duty03/http", "down"))).isEqualTo(CHLOE.fullName());
    }

    @Test
    void the_layer_beneath_takes_over_from_an_operator_off_duty() {
        ObjectNode schedule = hourly(BRUNO);
        layer(schedule, ALICE);
        ObjectNode vacation = JsonNodeFactory.instance
                .objectNode()
                .put("every", "ONCE")
                .put("from", local(handOver.minus(SHIFT)))
                .put("to", local(handOver.plus(SHIFT)));

        SetUp.onDutyBy(schedule, ALICE, BRUNO).apply();
        assertThat(onCall(handOver)).containsExactly(ALICE.fullName());
        SetUp.onDutyBy(schedule, ALICE, BRUNO).offDuty(ALICE, vacation).apply();
        assertThat(onCall(handOver)).containsExactly(BRUNO.fullName());
        assertThat(onCall(handOver.plus(SHIFT))).containsExactly(ALICE.fullName());
        SetUp.onDutyBy(schedule, ALICE, BRUNO).offDuty(ALICE).apply();
        assertThat(acknowledgedBy(trigger("duty04/http", "down"))).isEqualTo(BRUNO.fullName());
    }

    @Test
    void all_operators_of_one_turn_are_on_duty_together() {
        ObjectNode schedule = hourly();
        ((ArrayNode) schedule.at("/layers/0/turns"))
                .addArray()
                .add(CHLOE.fullName())
                .add(ALICE.fullName());
        SetUp.onDutyBy(schedule, ALICE, CHLOE).apply();

        assertThat(onCall(handOver)).containsExactly(CHLOE.fullName(), ALICE.fullName());
    }

    @Test
    void the_configuration_exports_the_schedule_and_applying_it_again_changes_nothing() {
        ObjectNode schedule = hourly(ALICE, BRUNO);
        schedule.put("country", "FR").putNull("part");
        ((ObjectNode) schedule.at("/layers/0"))
                .put("holidays", "NEVER_ON_HOLIDAYS")
                .put("handOver", "MONTHLY");
        ObjectNode hours = ((ArrayNode) schedule.at("/layers/0/hours"))
                .addObject()
                .put("from", "18:00:00")
                .put("to", "08:00:00");
        hours.putArray("days").add("MONDAY").add("FRIDAY");
        exception(
                        schedule,
                        "REMOVE",
                        BRUNO,
                        handOver.plus(SHIFT),
                        handOver.plus(SHIFT).plus(SHIFT))
                .putNull("by");
        exception(
                        schedule,
                        "ADD",
                        ALICE,
                        handOver.plus(SHIFT),
                        handOver.plus(SHIFT).plus(SHIFT))
                .putNull("by");
        SetUp setUp = SetUp.onDutyBy(schedule, ALICE, BRUNO);

        setUp.apply();
        JsonNode first = phoneAlert().configuration();
        setUp.apply();

        JsonNode second = phoneAlert().configuration();
        assertThat(second).isEqualTo(first);
        assertThat(second.at("/schedules/0/layers/0/turns")).isEqualTo(schedule.at("/layers/0/turns"));
        assertThat(second.at("/schedules/0/overrides")).hasSize(2);
        assertThat(phoneAlert().configure(second.toString()).path("problem").isMissingNode())
                .isTrue();
    }

    @Test
    void past_shifts_stay_when_the_schedule_changes() {
        SetUp.onDutyBy(hourly(ALICE), ALICE, BRUNO).apply();
        Instant then = phoneAlert().now();
        putClockTo(handOver);

        SetUp.onDutyBy(hourly(BRUNO), ALICE, BRUNO).apply();

        assertThat(onCall(then)).containsExactly(ALICE.fullName());
        assertThat(onCall(phoneAlert().now().plusSeconds(1))).containsExactly(BRUNO.fullName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/layers/0/turns/0/0 | Nobody Known | schedules[0].layers[0].turns[0][0]",
                "/layers/0/start     | 1999-01-01T00:00 | schedules[0].layers[0].start",
                "/layers/0/every     | 1000 | schedules[0].layers[0].every",
                "/timeZone           | Mars/Olympus | schedules[0].timeZone",
                "/country            | XX | schedules[0].country",
                "/layers/0/handOver  | FORTNIGHTLY | schedules[0].layers[0].handOver",
                "/name               | '' | schedules[0].name",
            })
    void an_invalid_schedule_is_refused_with_its_field_and_changes_nothing(String place, String value, String field) {
        SetUp.onDutyBy(hourly(ALICE), ALICE).apply();
        JsonNode before = phoneAlert().configuration();
        ObjectNode schedule = hourly(ALICE);
        set(schedule, place, value);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("schedules").add(schedule);

        Answer answer = phoneAlert().put("/configuration", document.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(phoneAlert().configuration()).isEqualTo(before);
    }

    @Test
    void an_operator_with_turns_and_a_schedule_used_by_a_level_cannot_be_removed() {
        SetUp.onDutyBy(hourly(ALICE), ALICE).apply();

        Answer operators = phoneAlert().put("/configuration", "{\"operators\":[]}");
        Answer schedules = phoneAlert().put("/configuration", "{\"schedules\":[]}");

        assertThat(operators.status()).isEqualTo(400);
        assertThat(schedules.status()).isEqualTo(400);
        assertThat(schedules.json().path("reason").asText()).isEqualTo("USED_BY_DEFINITION");
    }

    @Test
    void an_invalid_time_is_refused_with_its_field() {
        Answer answer = phoneAlert().get("/phone-alert/api/v1/on-call?at=yesterday");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("at");
    }

    private static String acknowledgedBy(OpenAlert alert) {
        return alert.awaitState("ACKNOWLEDGED").at("/acknowledgement/by").asText();
    }

    private static void putClockTo(Instant instant) {
        Duration ahead = Duration.between(phoneAlert().now(), instant);
        if (!ahead.isNegative()) {
            phoneAlert().advanceClock(ahead);
        }
    }

    /** Who is on duty in the only schedule. */
    private static List<String> onCall(Instant at) {
        JsonNode answer =
                phoneAlert().get("/phone-alert/api/v1/on-call?at=" + at).json();
        return answer.at("/schedules/0/operators")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** A schedule with a turn of one hour for each of these people; the second turn begins at the hand-over. */
    private ObjectNode hourly(Person... people) {
        ObjectNode schedule =
                JsonNodeFactory.instance.objectNode().put("name", "Astreinte").put("timeZone", PARIS.getId());
        schedule.putArray("layers");
        schedule.putArray("overrides");
        layer(schedule, people);
        return schedule;
    }

    private void layer(ObjectNode schedule, Person... people) {
        ObjectNode layer = ((ArrayNode) schedule.path("layers"))
                .addObject()
                .put("handOver", "HOURLY")
                .put("every", 1)
                .put("start", local(handOver.minus(SHIFT)));
        ArrayNode turns = layer.putArray("turns");
        for (Person person : people) {
            turns.addArray().add(person.fullName());
        }
        layer.putArray("hours");
    }

    private static ObjectNode exception(
            ObjectNode schedule, String kind, Person operator, Instant from, Instant until) {
        return ((ArrayNode) schedule.path("overrides"))
                .addObject()
                .put("kind", kind)
                .put("operator", operator.fullName())
                .put("from", from.toString())
                .put("until", until.toString());
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, PARIS).toString();
    }

    private static void set(ObjectNode schedule, String place, String value) {
        int slash = place.lastIndexOf('/');
        JsonNode parent = schedule.at(place.substring(0, slash));
        String last = place.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), JsonNodeFactory.instance.textNode(value));
        } else if (last.equals("every")) {
            ((ObjectNode) parent).put(last, Integer.parseInt(value));
        } else {
            ((ObjectNode) parent).put(last, value);
        }
    }
}
