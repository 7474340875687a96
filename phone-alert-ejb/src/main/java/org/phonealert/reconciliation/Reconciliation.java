package org.phonealert.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.phonealert.alert.Alert;
import org.phonealert.alert.Alerts;
import org.phonealert.alert.HistoryType;
import org.phonealert.alert.Hold;
import org.phonealert.alert.IntakeQueue;
import org.phonealert.alert.Receipt;
import org.phonealert.link.SourceProblem;
import org.phonealert.link.SourceState;
import org.phonealert.source.AlertEvent;
import org.phonealert.source.AlertSource;
import org.phonealert.source.EventType;

/**
 * Settles what a source's real state tells and no event has said. Each difference becomes an event as the source would
 * have sent it, so that whatever holds for events holds for what is found here.
 */
@ApplicationScoped
public class Reconciliation {
    /** What the source said last may be on its way, or its clock a little ahead of what it wrote down. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private static final int LONGEST_AUTHOR = 100;

    @Inject
    private Alerts alerts;

    @Inject
    private IntakeQueue intake;

    /** Compares the open alerts of a source with what it says, and settles each difference. */
    public void settle(AlertSource source, SourceState state) {
        Map<String, SourceProblem> problems = state.problems().stream()
                .collect(Collectors.toMap(SourceProblem::dedupKey, Function.identity(), (one, another) -> one));
        List<Alert> open = alerts.openOf(source);
        Instant settled = state.asOf().minus(SETTLING);
        for (Alert alert : open) {
            Optional<SourceProblem> problem = Optional.ofNullable(problems.get(alert.dedupKey()));
            if (problem.isPresent()) {
                differences(alert, problem.get(), state.asOf()).forEach(one -> take(source, one));
            } else if (alert.sourceTime().isBefore(settled)) {
                take(source, recovery(alert, state.asOf()));
            }
        }
        Set<String> known = open.stream().map(Alert::dedupKey).collect(Collectors.toSet());
        List<SourceProblem> missed = state.problems().stream()
                .filter(SourceProblem::isMissed)
                .filter(problem -> !known.contains(problem.dedupKey()))
                .toList();
        Instant earliest = missed.stream()
                .map(SourceProblem::since)
                .min(Instant::compareTo)
                .orElse(state.asOf());
        Map<String, Instant> last = alerts.saidSince(
                earliest, source, missed.stream().map(SourceProblem::dedupKey).collect(Collectors.toSet()));
        missed.stream()
                // ended here for this very trouble, or by a recovery that the state does not know yet
                .filter(problem ->
                        !last.getOrDefault(problem.dedupKey(), Instant.MIN).isAfter(problem.since()))
                .forEach(problem -> take(source, trouble(problem)));
    }

    private static List<Found> differences(Alert alert, SourceProblem problem, Instant asOf) {
        List<Found> found = new ArrayList<>();
        problem.findAcknowledgedBy()
                .filter(by -> alert.isUntaken())
                .ifPresent(by -> found.add(new Found(
                        event(EventType.ACKNOWLEDGE, problem, asOf, by), "it was acknowledged there by " + by)));
        hold(alert, Hold.DOWNTIME, problem.inDowntime()).ifPresent(type -> found.add(held(type, problem, asOf)));
        hold(alert, Hold.FLAPPING, problem.flapping()).ifPresent(type -> found.add(held(type, problem, asOf)));
        if (alert.severity() != problem.severity()) {
            found.add(new Found(event(EventType.UPDATE, problem, asOf, null), "its severity was another there"));
        }
        return found;
    }

    private static Optional<EventType> hold(Alert alert, Hold hold, boolean there) {
        boolean here = alert.holds().contains(hold);
        return here == there ? Optional.empty() : Optional.of(there ? hold.begins() : hold.ends());
    }

    private static Found held(EventType type, SourceProblem problem, Instant asOf) {
        return new Found(event(type, problem, asOf, null), "the source had it so: " + type);
    }

    private static Found trouble(SourceProblem problem) {
        return new Found(
                event(EventType.TRIGGER, problem, problem.since(), null), "the event that told of it had not arrived");
    }

    private static Found recovery(Alert alert, Instant asOf) {
        return new Found(
                new AlertEvent(
                        EventType.RESOLVE,
                        null,
                        alert.dedupKey(),
                        alert.monitor().name(),
                        "there is no trouble there any more",
                        alert.severity(),
                        asOf,
                        null,
                        null,
                        null),
                "the event that told of its end had not arrived");
    }

    private static @Nullable String fit(@Nullable String author) {
        return author == null || author.length() <= LONGEST_AUTHOR ? author : author.substring(0, LONGEST_AUTHOR);
    }

    private static AlertEvent event(EventType type, SourceProblem problem, Instant at, @Nullable String author) {
        return new AlertEvent(
                type,
                null,
                problem.dedupKey(),
                problem.monitor(),
                problem.message(),
                problem.severity(),
                at,
                null,
                null,
                fit(author));
    }

    private void take(AlertSource source, Found found) {
        Receipt receipt = intake.take(source, found.event());
        if (receipt.alertId() != null && receipt.result() != Receipt.Result.IGNORED) {
            alerts.tell(receipt.alertId(), HistoryType.RECONCILED, null, found.why());
        }
    }

    /** A difference, as the event that was missed. */
    private record Found(AlertEvent event, String why) {}
}
