package org.phonealert.overview;

import java.time.Instant;
import java.util.List;
import org.phonealert.alert.Alert;
import org.phonealert.credit.CreditBalance;
import org.phonealert.escalation.NextStep;
import org.phonealert.notification.Notification;
import org.phonealert.operator.Operator;

/**
 * This moment.
 *
 * @param alerts the open ones, those first that nobody has taken in charge
 * @param onDuty who may be called now
 * @param phoneActive whether calls can leave at all
 * @param waitingForCarrier calls that the carrier has not taken although it was asked
 */
public record Moment(
        Instant at,
        List<OpenAlert> alerts,
        List<Operator> onDuty,
        CreditBalance credits,
        boolean phoneActive,
        List<Notification> waitingForCarrier) {

    /** Whatever of it a page shows: two moments with the same signs look the same. */
    public List<Object> signs() {
        return List.of(
                alerts.stream().map(OpenAlert::signs).toList(),
                onDuty.stream().map(Operator::name).toList(),
                credits,
                phoneActive,
                waitingForCarrier.stream().map(Notification::id).toList());
    }

    /**
     * An open alert.
     *
     * @param calls those on their way
     * @param steps where its escalations stand
     */
    public record OpenAlert(Alert alert, List<Notification> calls, List<NextStep> steps) {
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
