package org.phonealert.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.twilio.simulator.TwilioSimulator;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/** The state after the storm: every alert, every call and every notification, with the checks on them. */
final class Aftermath {
    private final Map<Integer, JsonNode> alerts;
    private final Map<String, PhoneCall> calls;
    private final Map<String, Long> requests;
    private final List<JsonNode> notifications;
    private final Teams teams;

    Aftermath(PhoneAlert admin, Map<Integer, Long> accepted, Teams teams, TwilioSimulator carrier) {
        this.teams = teams;
        alerts = accepted.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> admin.alert(one.getValue()), (a, b) -> a, TreeMap::new));
        notifications = alerts.values().stream()
                .flatMap(alert -> alert.path("notifications").valueStream())
                .toList();
        calls = carrier.calls().stream().collect(Collectors.toMap(PhoneCall::sid, Function.identity()));
        // each notification gives the carrier an address of its own
        requests = carrier.requests().stream()
                .filter(request -> request.isCall())
                .collect(Collectors.groupingBy(
                        request -> request.form().text("Url").orElseThrow(), Collectors.counting()));
    }

    /** The events that have no alert of their own. */
    List<Integer> lost() {
        Set<Long> seen = new HashSet<>();
        List<Integer> lost = new ArrayList<>();
        alerts.forEach((event, alert) -> {
            boolean own = alert.path("dedupKey").asText().equals("trouble-" + event);
            if (!own || !seen.add(alert.path("id").asLong())) {
                lost.add(event);
            }
        });
        return lost;
    }

    /** The alerts that did not end as their team must end them. */
    List<String> unfinished() {
        return describe((event, alert) -> {
            String state = alert.path("state").asText();
            boolean ended = teams.of(event).acknowledges() ? state.equals("ACKNOWLEDGED") : isExhausted(alert);
            return ended ? List.of() : List.of(state + " " + alert);
        });
    }

    static boolean isExhausted(JsonNode alert) {
        return alert.path("history")
                .valueStream()
                .anyMatch(line -> line.path("type").asText().equals("EXHAUSTED"));
    }

    long acknowledged() {
        return alerts.values().stream()
                .filter(alert -> alert.path("state").asText().equals("ACKNOWLEDGED"))
                .count();
    }

    long exhausted() {
        return alerts.values().stream().filter(Aftermath::isExhausted).count();
    }

    /** The alerts whose operators were not called in the right order. */
    List<String> againstTheRules() {
        return describe(
                (event, alert) -> teams
                        .of(event)
                        .objection(alert.path("notifications").valueStream().toList())
                        .stream()
                        .toList());
    }

    private List<String> describe(BiFunction<Integer, JsonNode, List<String>> objection) {
        return alerts.entrySet().stream()
                .flatMap(one -> objection.apply(one.getKey(), one.getValue()).stream()
                        .map(text -> "event %d, alert %d: %s"
                                .formatted(
                                        one.getKey(), one.getValue().path("id").asLong(), text)))
                .toList();
    }

    long notifications() {
        return notifications.size();
    }

    long calls() {
        return calls.size();
    }

    /** The addresses of intended calls that were requested from the carrier more than once. */
    List<String> rangTwice() {
        return requests.entrySet().stream()
                .filter(request -> request.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The calls that belong to no notification. */
    List<PhoneCall> withoutNotification() {
        Set<String> known = references().collect(Collectors.toSet());
        return calls.values().stream()
                .filter(call -> !known.contains(call.sid()))
                .toList();
    }

    /** The carrier references that two notifications have, or that no call has. */
    List<String> mistaken() {
        Set<String> seen = new HashSet<>();
        return references()
                .filter(reference -> !calls.containsKey(reference) || !seen.add(reference))
                .toList();
    }

    private Stream<String> references() {
        return notifications.stream()
                .filter(one -> one.hasNonNull("carrierReference"))
                .map(one -> one.path("carrierReference").asText());
    }

    long answered() {
        return calls.values().stream()
                .filter(call -> call.answeredAt().isPresent())
                .count();
    }

    /** How many notifications ended in each state. */
    Map<String, Long> states() {
        return notifications.stream()
                .collect(Collectors.groupingBy(one -> one.path("state").asText(), TreeMap::new, Collectors.counting()));
    }
}
