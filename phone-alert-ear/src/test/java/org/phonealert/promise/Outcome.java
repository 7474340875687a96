package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.TestBed.phone;

/**
 * The expected end of an alert in one cell of the fault matrix, compared with what the server and the phones show.
 *
 * @param operator who acknowledges the alert
 * @param way how
 * @param rang whose phone rings, once each, and the state in which the call ends
 */
record Outcome(OpenAlert alert, Person operator, String way, Map<Person, String> rang) {
    private static final List<String> PAID = List.of("CONFIRMED", "PASSED", "NO_KEY");

    static Outcome of(OpenAlert alert) {
        return new Outcome(alert, Person.ALICE, "", new EnumMap<>(Person.class));
    }

    Outcome acknowledgedBy(Person person) {
        return new Outcome(alert, person, way, rang);
    }

    Outcome by(String theWay) {
        return new Outcome(alert, operator, theWay, rang);
    }

    Outcome rang(Person person, String state) {
        Map<Person, String> more = new EnumMap<>(rang);
        more.put(person, state);
        return new Outcome(alert, operator, way, more);
    }

    /** The expected cost: one credit for each answered call, as every phone of the tests costs one. */
    int credits() {
        return (int) rang.values().stream().filter(PAID::contains).count();
    }

    /** Waits until all calls have ended, then checks the alert, the calls and their cost. */
    void verify() {
        JsonNode acknowledged = alert.awaitState("ACKNOWLEDGED");
        assertThat(acknowledged.at("/acknowledgement/by").asText()).isEqualTo(operator.fullName());
        assertThat(acknowledged.at("/acknowledgement/via").asText()).isEqualTo(way);
        TestTime.passUntil(
                "all calls have ended",
                () -> notifications().stream()
                        .noneMatch(one -> one.path("endedAt").isNull()));
        assertThat(states()).as("the calls and how they ended").isEqualTo(rang);
        for (Person person : Person.values()) {
            assertThat(phone(person).calls().stream().filter(PhoneCall::hasRung))
                    .as("how often " + person + "'s phone rang")
                    .hasSize(rang.containsKey(person) ? 1 : 0);
        }
        assertThat(notifications())
                .as("what each call cost")
                .allSatisfy(one -> assertThat(one.path("credits").asInt())
                        .isEqualTo(PAID.contains(one.path("state").asText()) ? 1 : 0));
    }

    private Map<Person, String> states() {
        Map<Person, String> states = new EnumMap<>(Person.class);
        for (Person person : Person.values()) {
            List<String> all = alert.notifications(person);
            if (!all.isEmpty()) {
                states.put(person, String.join(", ", all));
            }
        }
        return states;
    }

    /** The alert's calls as the system shows them. */
    List<JsonNode> notifications() {
        return TestBed.phoneAlert()
                .alert(alert.id())
                .path("notifications")
                .valueStream()
                .toList();
    }

    /** How often the call was requested from the carrier, if not once. */
    private static String requested(Person person) {
        long times = TestBed.simulator().requests().stream()
                .filter(request -> request.isCall()
                        && request.to().filter(person.number()::equals).isPresent())
                .count();
        return times == 1 ? "" : " (requested %d times)".formatted(times);
    }

    /** The text of a cell in the table. */
    String summary() {
        String calls = rang.entrySet().stream()
                .map(entry -> entry.getKey() + " rang once" + requested(entry.getKey()) + ", " + entry.getValue())
                .collect(Collectors.joining("; "));
        return calls + "; acknowledged by " + operator + "; " + credits() + (credits() == 1 ? " credit" : " credits");
    }
}
