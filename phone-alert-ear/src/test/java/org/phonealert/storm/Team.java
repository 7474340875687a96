package org.phonealert.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Operators, the monitors that they are responsible for, and the levels in which they are called.
 *
 * @param number from 0, different for each team
 * @param levels whom to call, level by level
 */
record Team(int number, List<Level> levels) {
    private static final int MONITORS = 3;

    /**
     * An escalation level.
     *
     * @param afterMinutes when it starts, unless the level before passes the alert on earlier
     * @param allAtOnce or one after another
     * @param asGroup whether it names a group instead of operators
     */
    record Level(int afterMinutes, boolean allAtOnce, boolean asGroup, List<Member> people) {
        /** The sets of operators who are called together, in their order. */
        private List<Set<String>> steps() {
            return allAtOnce
                    ? List.of(people.stream().map(Member::name).collect(Collectors.toUnmodifiableSet()))
                    : people.stream().map(Member::name).map(Set::of).toList();
        }
    }

    /** One operator of a team. */
    record Member(String name, String mobile, Temper temper) {}

    String name() {
        return "team-" + number;
    }

    List<String> monitors() {
        return IntStream.range(0, MONITORS).mapToObj(i -> name() + "/" + i).toList();
    }

    List<Member> members() {
        return levels.stream().flatMap(level -> level.people().stream()).toList();
    }

    /** Whether any member ever presses 1. */
    boolean acknowledges() {
        return members().stream().anyMatch(member -> member.temper().acknowledges());
    }

    /**
     * Why these notifications of one alert break the rules; empty if they do not. The rule: level by level and
     * operator by operator, round after round, until one acknowledges.
     */
    Optional<String> objection(List<JsonNode> notifications) {
        if (notifications.isEmpty()) {
            return Optional.of("no one was called");
        }
        List<JsonNode> calls = notifications.stream()
                .sorted(Comparator.comparing(call -> call.path("createdAt").asText()))
                .toList();
        int made = 0;
        while (made < calls.size()) {
            for (Set<String> step :
                    levels.stream().flatMap(level -> level.steps().stream()).toList()) {
                List<JsonNode> together = calls.subList(made, Math.min(made + step.size(), calls.size()));
                made += together.size();
                if (!together.isEmpty() && !names(together).equals(step)) {
                    return Optional.of(
                            "%s should have been called, not %s, in %s".formatted(step, names(together), story(calls)));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(List<JsonNode> calls) {
        return calls.stream().map(call -> call.path("operator").asText()).collect(Collectors.toSet());
    }

    private static List<String> story(List<JsonNode> calls) {
        return calls.stream()
                .map(call -> call.path("operator").asText() + " "
                        + call.path("state").asText())
                .toList();
    }
}
