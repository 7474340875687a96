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
 * How an alert has to end, whatever went wrong on the way.
 *
 * @param taker who has taken charge
 * @param way how
 * @param rang whose phone rang, once each, and the state in which the call ended
 */
record Outcome(OpenAlert alert, Person taker, String way, Map<Person, String> rang) {
    private static final List<String> PAID = List.of("CONFIRMED", "PASSED", "NO_KEY");

    static Outcome of(OpenAlert alert) {
        return new Outcome(alert, Person.ALICE, "", new EnumMap<>(Person.class));
    }

    Outcome takenBy(Person person) {
        return new Outcome(alert, person, way, rang);
    }

    Outcome by(String theWay) {
        return new Outcome(alert, taker, theWay, rang);
    }

    Outcome rang(Person person, String state) {
        Map<Person, String> more = new EnumMap<>(rang);
        more.put(person, state);
        return new Outcome(alert, taker, way, more);
    }

    /** How many credits it costs; every phone of the tests is reached for one. */
    int credits() {
        return (int) rang.values().stream().filter(PAID::contains).count();
    }

    /** Waits until all is over, and looks at everything. */
    void verify() {
        JsonNode taken = alert.awaitState("ACKNOWLEDGED");
        assertThat(taken.at("/acknowledgement/by").asText()).isEqualTo(taker.fullName());
        assertThat(taken.at("/acknowledgement/via").asText()).isEqualTo(way);
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

    /** How often the carrier was asked for the call, if not once. */
    private static String asked(Person person) {
        long times = TestBed.simulator().requests().stream()
                .filter(request -> request.isCall()
                        && request.to().filter(person.number()::equals).isPresent())
                .count();
        return times == 1 ? "" : " (asked for %d times)".formatted(times);
    }

    /** What happened, for people. */
    String told() {
        String calls = rang.entrySet().stream()
                .map(entry -> entry.getKey() + " rang once" + asked(entry.getKey()) + ", " + entry.getValue())
                .collect(Collectors.joining("; "));
        return calls + "; taken by " + taker + "; " + credits() + (credits() == 1 ? " credit" : " credits");
    }
}
