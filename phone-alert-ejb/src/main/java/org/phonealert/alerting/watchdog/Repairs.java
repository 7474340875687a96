package org.phonealert.alerting.watchdog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.escalation.Escalation;
import org.phonealert.alerting.escalation.EscalationDue;
import org.phonealert.alerting.escalation.Escalations;
import org.phonealert.alerting.escalation.OnDuty;
import org.phonealert.alerting.escalation.Progress;
import org.phonealert.alerting.escalation.RunningEscalation;
import org.phonealert.alerting.escalation.Situation;
import org.phonealert.alerting.escalation.Step;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.base.work.DueRows;
import org.phonealert.people.operator.Operator;

/**
 * Finds open alerts that have no next step, and repairs each in its own transaction, which checks again under the row's
 * lock. What has no next step by the rules is left alone: an alert without a definition, an exhausted escalation, and
 * one that waits for more errors.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Repairs {
    /** Younger alerts are left alone: their transactions may not be complete. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final String OPEN = "a.state = 'TRIGGERED' and a.triggered_at < ?1";

    private static final String WITHOUT_ESCALATION = "not exists (select 1 from escalations e where e.alert_id = a.id)"
            + " and not exists (select 1 from alert_history h where h.alert_id = a.id and h.type = 'NO_DEFINITION')";

    private static final String ALERT_WITHOUT_ESCALATION =
            "select a.id from alerts a where a.id = ?1 and a.state = 'TRIGGERED' and " + WITHOUT_ESCALATION;

    private static final String WITHOUT_NEXT_STEP = "e.due_at is null and e.exhausted = false and not exists (select 1"
            + " from notifications n where n.escalation_id = e.id and n.ended_at is null)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Alerts alerts;

    @Inject
    private AlertDefinitions definitions;

    @Inject
    private Notifications notifications;

    @Inject
    private Escalations escalations;

    @Inject
    private Event<EscalationDue> due;

    /** The ids of open alerts that have no escalation although a definition may be for them. */
    public List<Long> alertsWithoutEscalation() {
        return open("select a.id from alerts a where " + OPEN + " and " + WITHOUT_ESCALATION);
    }

    /** Starts the escalations of this alert, unless it has some by now. */
    public void startEscalation(long alertId) {
        boolean free =
                !DueRows.of("alerts").where("id = ?", alertId).claim(entities).isEmpty();
        // a second statement, so that it sees what was committed before the row was locked
        if (free && found(ALERT_WITHOUT_ESCALATION, alertId) && escalations.start(alertId)) {
            alerts.record(alertId, EscalationRepaired.started());
        }
    }

    /** The ids of open alerts' escalations without a due time or an open call; some of them have none by the rules. */
    public List<Long> escalationsWithoutNextStep() {
        return open("select e.id from alerts a join escalations e on e.alert_id = a.id where " + OPEN + " and "
                + WITHOUT_NEXT_STEP);
    }

    /** Makes the next step of this escalation due now, unless it has one by now or has none by the rules. */
    public void makeDue(long escalationId) {
        boolean free = !DueRows.of("escalations")
                .where("id = ?", escalationId)
                .claim(entities)
                .isEmpty();
        if (!free || !found("select e.id from escalations e where e.id = ?1 and " + WITHOUT_NEXT_STEP, escalationId)) {
            return;
        }
        RunningEscalation escalation = Objects.requireNonNull(entities.find(RunningEscalation.class, escalationId));
        Alert alert = alerts.get(escalation.alertId());
        if (alert.needsCall() && !waitsForAnEvent(escalation, alert)) {
            escalation.fallDue(clock.instant());
            alerts.record(alert.id(), EscalationRepaired.woken(escalation.definition()));
            due.fire(new EscalationDue());
        }
    }

    /** Whether the rules themselves wait for an event, such as one more error. */
    private boolean waitsForAnEvent(RunningEscalation escalation, Alert alert) {
        Progress progress = escalation.progress();
        Instant now = clock.instant();
        Situation situation = new Situation(
                alert.errors(),
                notifications.outcome(escalation.id(), progress.run().number()),
                escalation.movedOn());
        Step step = Escalation.next(
                        progress,
                        escalation.plan(),
                        situation,
                        level -> OnDuty.known(definitions.onDuty(level, now).stream()
                                .map(Operator::id)
                                .toList()),
                        now)
                .step();
        return step instanceof Step.Wait wait && wait.nextAt() == null;
    }

    private boolean found(String query, long id) {
        return !entities.createNativeQuery(query)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Without a limit: with one, PostgreSQL would walk through all past rows in order to find these few. */
    private List<Long> open(String query) {
        List<?> found = entities.createNativeQuery(query)
                .setParameter(1, Timestamp.from(clock.instant().minus(YOUNG)))
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
