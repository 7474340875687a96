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
 */
public record Moment(
        Instant at, List<OpenAlert> alerts, List<Operator> onDuty, CreditBalance credits, boolean phoneActive) {

    /**
     * An open alert.
     *
     * @param calls those on their way
     * @param steps where its escalations stand
     */
    public record OpenAlert(Alert alert, List<Notification> calls, List<NextStep> steps) {}
}
