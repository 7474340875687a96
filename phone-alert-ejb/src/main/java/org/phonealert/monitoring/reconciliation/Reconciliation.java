package org.phonealert.monitoring.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.alert.IntakeQueue;
import org.phonealert.alerting.alert.Receipt;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.monitoring.connection.SourceProblem;
import org.phonealert.monitoring.connection.SourceState;

/**
 * Settles the differences between the open alerts of a source and its state. Each difference becomes the event that the
 * source must have sent, so that it goes by the same rules as every event.
 */
@ApplicationScoped
public class Reconciliation {
    @Inject
    private Alerts alerts;

    @Inject
    private IntakeQueue intake;

    /** Compares the open alerts of a source with its state, and settles each difference. */
    public void settle(AlertSource source, SourceState state) {
        Comparison comparison = new Comparison(alerts.openOf(source), state);
        comparison.differences().forEach(event -> accept(source, event));
        List<SourceProblem> missed = comparison.missed();
        Instant earliest = missed.stream()
                .map(SourceProblem::since)
                .min(Instant::compareTo)
                .orElse(state.asOf());
        Map<String, Instant> lastHeard = alerts.updatedSince(
                earliest, source, missed.stream().map(SourceProblem::dedupKey).collect(Collectors.toSet()));
        Comparison.problems(missed, lastHeard).forEach(event -> accept(source, event));
    }

    private void accept(AlertSource source, AlertEvent event) {
        Receipt receipt = intake.accept(source, event);
        if (receipt.alertId() != null && receipt.result() != Receipt.Result.IGNORED) {
            alerts.record(receipt.alertId(), DifferenceFound.of(event));
        }
    }
}
