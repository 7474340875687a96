package org.phonealert.office.overview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.credit.CreditBalance;
import org.phonealert.alerting.escalation.EscalationStatus;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.office.oncallview.OnCall;
import org.phonealert.people.operator.Operator;

/**
 * The present state.
 *
 * @param alerts open alerts, unacknowledged ones first
 * @param onDuty operators who may be called now
 * @param schedules who is on duty by each schedule
 * @param phoneActive whether calls may be placed
 * @param waitingForCarrier calls that the carrier has not accepted although they were requested
 * @param sources the active alert sources
 */
public record OverviewSnapshot(
        Instant at,
        List<OpenAlert> alerts,
        List<Operator> onDuty,
        List<OnCall.OfSchedule> schedules,
        CreditBalance credits,
        boolean phoneActive,
        List<Notification> waitingForCarrier,
        List<AlertSource> sources) {

    /** All that a page shows of it: snapshots with equal fingerprints look the same. */
    public List<Object> fingerprint() {
        return List.of(
                alerts.stream().map(OpenAlert::fingerprint).toList(),
                onDuty.stream().map(Operator::name).toList(),
                schedules,
                credits,
                phoneActive,
                waitingForCarrier.stream().map(Notification::id).toList(),
                sources.stream().map(OverviewSnapshot::fingerprint).toList());
    }

    /** The last event to the minute only: otherwise a busy source would make the page reload all the time. */
    private static Object fingerprint(AlertSource source) {
        return source.name() + source.lastEventAt().map(at -> at.truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * An open alert.
     *
     * @param calls that have not ended
     * @param steps how far its escalations are
     */
    public record OpenAlert(Alert alert, List<Notification> calls, List<EscalationStatus> steps) {
        private List<Object> fingerprint() {
            return List.of(
                    alert.id(),
                    alert.state(),
                    alert.errors(),
                    alert.message(),
                    calls.stream().map(call -> List.of(call.id(), call.state())).toList(),
                    steps);
        }
    }
}
