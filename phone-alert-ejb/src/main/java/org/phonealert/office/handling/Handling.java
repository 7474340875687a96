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
import org.phonealert.base.AuditedChange;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.UnknownException;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operators;

/** What people, and machines for them, do about alerts. What a telephone's key does comes another way. */
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
    private Operators operators;

    @Inject
    private Event<AuditedChange> changes;

    /**
     * Somebody takes the alert in charge.
     *
     * @return the alert, as somebody else's if it was taken before, or resolved if it was over
     */
    public Alert acknowledge(long alertId, String by, Acknowledgement.Way via) {
        return alerts.acknowledge(alertId, by, via);
    }

    /**
     * An operator takes the alert in charge, as somebody else says.
     *
     * @throws InvalidInputException if there is no operator of this name
     */
    public Alert acknowledgeFor(long alertId, String operator, Acknowledgement.Way via) {
        try {
            return alerts.acknowledge(alertId, operators.getByName(operator).name(), via);
        } catch (UnknownException nobody) {
            throw InvalidInputException.of("operator", nobody);
        }
    }

    /** The trouble is over, somebody says. */
    public Alert resolve(long alertId, String by) {
        return alerts.resolve(alertId, by);
    }

    /** Goes on to the next person or level now. */
    public void escalate(long alertId) {
        escalations.moveOn(alertId);
    }

    /**
     * No telephone rings any more, until {@link #resumeCalls()}: what waits or rings is stopped, and the phone
     * integration is not active. Alerts stay open and their histories tell who was not called.
     */
    public void stopAllCalls() {
        integrations.switchPhone(false);
        calls.stopAll();
        changes.fire(new AuditedChange(SWITCH, "on", "stopped"));
    }

    /** Telephones may ring again; for alerts that nobody has taken in charge they do at once. */
    public void resumeCalls() {
        integrations.switchPhone(true);
        changes.fire(new AuditedChange(SWITCH, "stopped", "on"));
        alerts.open(MOST).stream()
                .filter(Alert::needsSomebody)
                .map(Alert::id)
                .filter(escalations::isRunning)
                .forEach(escalations::moveOn);
    }
}
