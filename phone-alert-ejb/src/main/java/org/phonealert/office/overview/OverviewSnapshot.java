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
 * This moment.
 *
 * @param alerts the open ones, those first that nobody has taken in charge
 * @param onDuty who may be called now
 * @param schedules who is on duty by each schedule, if there are any
 * @param phoneActive whether calls can leave at all
 * @param waitingForCarrier calls that the carrier has not taken although it was asked
 * @param sources where events come from, and when the last ones came
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

    /** Whatever of it a page shows: two moments with the same signs look the same. */
    public List<Object> signs() {
        return List.of(
                alerts.stream().map(OpenAlert::signs).toList(),
                onDuty.stream().map(Operator::name).toList(),
                schedules,
                credits,
                phoneActive,
                waitingForCarrier.stream().map(Notification::id).toList(),
                sources.stream().map(OverviewSnapshot::sign).toList());
    }

    /** To the minute: a page that is told of every event of a busy source would never come to rest. */
    private static Object sign(AlertSource source) {
        return source.name() + source.lastEventAt().map(at -> at.truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * An open alert.
     *
     * @param calls those on their way
     * @param steps where its escalations stand
     */
    public record OpenAlert(Alert alert, List<Notification> calls, List<EscalationStatus> steps) {
        private List<Object> signs() {
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
