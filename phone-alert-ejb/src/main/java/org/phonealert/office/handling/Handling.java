package org.phonealert.office.handling;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.escalation.Escalations;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.notification.CallStopper;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.UnknownException;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operators;

/** What people, and machines for them, do about alerts. Key presses come from the carrier, not through here. */
@Stateless
@AllowedFor(Role.OPERATOR)
public class Handling {
    private static final int MOST = 1000;
    private static final String SWITCH = "integrations/phone/calls";

    @Inject
    private Alerts alerts;

    @Inject
    private Escalations escalations;

    @Inject
    private CallStopper calls;

    @Inject
    private Integrations integrations;

    @Inject
    private Notifications notifications;

    @Inject
    private Operators operators;

    @Inject
    private Event<AuditedChange> changes;

    /**
     * Acknowledges the alert.
     *
     * @param by the name of the person
     * @return the alert as it is then; an earlier acknowledgement or resolution stays
     */
    public Alert acknowledge(long alertId, String by, Acknowledgement.Way via) {
        return alerts.acknowledge(alertId, by, via);
    }

    /**
     * Acknowledges the alert in the name of an operator.
     *
     * @throws InvalidInputException if there is no operator of this name
     */
    public Alert acknowledgeFor(long alertId, String operator, Acknowledgement.Way via) {
        try {
            return alerts.acknowledge(alertId, operators.getByName(operator).name(), via);
        } catch (UnknownException unknown) {
            throw InvalidInputException.of("operator", unknown);
        }
    }

    /** Resolves the alert. */
    public Alert resolve(long alertId, String by) {
        return alerts.resolve(alertId, by);
    }

    /** Calls the next person or level now. */
    public void escalate(long alertId) {
        escalations.moveOn(alertId);
    }

    /**
     * Deactivates the phone integration and stops all calls that wait or ring, until {@link #resumeCalls()}. Alerts
     * stay open; their histories say who was not called.
     */
    public void stopAllCalls() {
        integrations.switchPhone(false);
        calls.stopAll();
        changes.fire(new AuditedChange(SWITCH, "on", "stopped"));
    }

    /** Activates the phone integration again, and calls the next person or level for all unacknowledged alerts. */
    public void resumeCalls() {
        integrations.switchPhone(true);
        changes.fire(new AuditedChange(SWITCH, "stopped", "on"));
        alerts.open(MOST).stream()
                .filter(Alert::needsCall)
                .map(Alert::id)
                .filter(escalations::isRunning)
                .forEach(escalations::moveOn);
    }

    /**
     * Calls the operator to test the telephone, free of charge.
     *
     * @return the id of the notification to follow
     * @throws UnknownException if there is no operator of this name
     */
    public long testCall(String operator) {
        return notifications.queueTest(operators.getByName(operator)).id();
    }
}
