package org.phonealert.monitoring.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Hold;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.SourceProblem;
import org.phonealert.monitoring.connection.SourceState;

/** The differences between the open alerts of a source and its state. */
final class Comparison {
    /** The last events of the source may not have arrived yet, and its state may be older than it claims. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private static final int LONGEST_AUTHOR = 100;

    private final List<Alert> open;
    private final SourceState state;
    private final Map<String, SourceProblem> problems;

    Comparison(List<Alert> open, SourceState state) {
        this.open = open;
        this.state = state;
        problems = state.problems().stream()
                .collect(Collectors.toMap(SourceProblem::dedupKey, Function.identity(), (one, another) -> one));
    }

    /** The events about open alerts that the source must have sent, and that did not arrive. */
    List<AlertEvent> differences() {
        List<AlertEvent> found = new ArrayList<>();
        for (Alert alert : open) {
            Optional<SourceProblem> problem = Optional.ofNullable(problems.get(alert.dedupKey()));
            if (problem.isPresent()) {
                found.addAll(differences(alert, problem.get(), state.asOf()));
            } else if (alert.sourceTime().isBefore(state.asOf().minus(SETTLING))) {
                found.add(recovery(alert, state.asOf()));
            }
        }
        return found;
    }

    /** Problems that should have an open alert, and have none. */
    List<SourceProblem> missed() {
        Set<String> known = open.stream().map(Alert::dedupKey).collect(Collectors.toSet());
        return problems.values().stream()
                .filter(SourceProblem::isMissed)
                .filter(problem -> !known.contains(problem.dedupKey()))
                .toList();
    }

    /**
     * The events that open alerts for missed problems.
     *
     * @param lastHeard when the last event or action about some of them was recorded: one that is later than the problem's
     *     beginning ended the alert of this very problem, or is a recovery that is newer than the state
     */
    static List<AlertEvent> problems(List<SourceProblem> missed, Map<String, Instant> lastHeard) {
        return missed.stream()
                .filter(problem ->
                        !lastHeard.getOrDefault(problem.dedupKey(), Instant.MIN).isAfter(problem.since()))
                .map(Comparison::problem)
                .toList();
    }

    private static List<AlertEvent> differences(Alert alert, SourceProblem problem, Instant asOf) {
        List<AlertEvent> found = new ArrayList<>();
        problem.findAcknowledgedBy()
                .filter(by -> alert.awaitsAcknowledgement())
                .ifPresent(by -> found.add(event(EventType.ACKNOWLEDGE, problem, asOf, by)));
        hold(alert, Hold.DOWNTIME, problem.inDowntime()).ifPresent(type -> found.add(event(type, problem, asOf, null)));
        hold(alert, Hold.FLAPPING, problem.flapping()).ifPresent(type -> found.add(event(type, problem, asOf, null)));
        if (alert.severity() != problem.severity()) {
            found.add(event(EventType.UPDATE, problem, asOf, null));
        }
        return found;
    }

    private static Optional<EventType> hold(Alert alert, Hold hold, boolean inSource) {
        boolean known = alert.holds().contains(hold);
        return known == inSource ? Optional.empty() : Optional.of(inSource ? hold.begins() : hold.ends());
    }

    private static AlertEvent problem(SourceProblem problem) {
        return event(EventType.TRIGGER, problem, problem.since(), null);
    }

    private static AlertEvent recovery(Alert alert, Instant asOf) {
        return AlertEvent.of(EventType.RESOLVE, alert.dedupKey(), asOf)
                .monitor(alert.monitor().name())
                .severity(alert.severity())
                .build();
    }

    private static @Nullable String fit(@Nullable String author) {
        return author == null ? null : Text.fit(author, LONGEST_AUTHOR);
    }

    private static AlertEvent event(EventType type, SourceProblem problem, Instant at, @Nullable String author) {
        return AlertEvent.of(type, problem.dedupKey(), at)
                .monitor(problem.monitor())
                .message(problem.message())
                .severity(problem.severity())
                .author(fit(author))
                .build();
    }
}
