package org.phonealert.alerting.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.phonealert.alerting.alert.AlertHandled;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.credit.Credits;

/** Stops queued and ringing calls, in the transaction of the caller. */
@ApplicationScoped
public class CallStopper {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Alerts alerts;

    @Inject
    private Credits credits;

    @Inject
    private Event<NotificationDue> due;

    /** Stops the calls for an alert that was acknowledged, resolved or held. */
    void stop(@Observes AlertHandled handled) {
        stop(handled.alertId());
    }

    /** Stops the calls for all alerts. */
    public void stopAll() {
        entities.createQuery(
                        "select distinct n.alertId from Notification n where n.endedAt is null and n.alertId is not null"
                                + " order by n.alertId",
                        Long.class)
                .getResultList()
                .forEach(this::stop);
    }

    private void stop(long alertId) {
        entities.createQuery(
                        "select n from Notification n where n.alertId = :alert and n.endedAt is null order by n.id",
                        Notification.class)
                .setParameter("alert", alertId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(call -> stop(alertId, call));
    }

    private void stop(long alertId, Notification call) {
        if (call.cancel(clock.instant())) {
            alerts.record(
                    alertId,
                    call.operator().name(),
                    new CallFact.Cancelled(call.error().orElse(null)));
            credits.release(call.id());
        } else if (call.isToBeHungUp()) {
            due.fire(new NotificationDue());
        }
    }
}
