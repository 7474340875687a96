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
import org.phonealert.alerting.alert.HistoryType;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.escalation.Escalation;
import org.phonealert.alerting.escalation.EscalationDue;
import org.phonealert.alerting.escalation.Escalations;
import org.phonealert.alerting.escalation.Progress;
import org.phonealert.alerting.escalation.RunningEscalation;
import org.phonealert.alerting.escalation.Situation;
import org.phonealert.alerting.escalation.Step;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.base.work.DueRows;
import org.phonealert.base.work.WorkOverdue;
import org.phonealert.people.operator.Operator;

/**
 * Looks for open alerts that nobody would ever come to, and mends each in a transaction of its own that looks again
 * under the row's lock. What rests by rule is left alone: an alert that no definition was for, an exhausted escalation,
 * one that waits for more errors.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Repairs {
    /** An alert that is younger may be in the making. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final Duration LATE = Duration.ofMinutes(2);

    private static final String OPEN = "a.state = 'TRIGGERED' and a.triggered_at < ?1";

    private static final String NOT_STARTED = "not exists (select 1 from escalations e where e.alert_id = a.id)"
            + " and not exists (select 1 from alert_history h where h.alert_id = a.id and h.type = 'NO_DEFINITION')";

    private static final String STILL_NOT_STARTED =
            "select a.id from alerts a where a.id = ?1 and a.state = 'TRIGGERED' and " + NOT_STARTED;

    private static final String STUCK = "e.due_at is null and e.exhausted = false and not exists (select 1"
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

    @Inject
    private Event<WorkOverdue> overdue;

    /** The numbers of open alerts whose escalation never started. */
    public List<Long> notStarted() {
        return open("select a.id from alerts a where " + OPEN + " and " + NOT_STARTED);
    }

    /** Starts the escalation of this alert, unless somebody else has seen to it. */
    public void start(long alertId) {
        boolean free =
                !DueRows.of("alerts").where("id = ?", alertId).claim(entities).isEmpty();
        // a second statement, so that it sees what was committed before the lock was had
        if (free && found(STILL_NOT_STARTED, alertId) && escalations.start(alertId)) {
            alerts.tell(alertId, HistoryType.REPAIRED, null, "it had no escalation, which starts now");
        }
    }

    /** The numbers of open alerts' escalations that nothing would wake; some of them may rest by rule. */
    public List<Long> stuck() {
        return open(
                "select e.id from alerts a join escalations e on e.alert_id = a.id where " + OPEN + " and " + STUCK);
    }

    /** Lets this escalation take its step now, unless it rests by rule or somebody else has seen to it. */
    public void wake(long escalationId) {
        boolean free = !DueRows.of("escalations")
                .where("id = ?", escalationId)
                .claim(entities)
                .isEmpty();
        if (!free || !found("select e.id from escalations e where e.id = ?1 and " + STUCK, escalationId)) {
            return;
        }
        RunningEscalation escalation = Objects.requireNonNull(entities.find(RunningEscalation.class, escalationId));
        Alert alert = alerts.get(escalation.alertId());
        if (alert.needsSomebody() && !restsByRule(escalation, alert)) {
            escalation.fallDue(clock.instant());
            String what = "the escalation of definition '%s' had no next step, and takes it now";
            alerts.tell(alert.id(), HistoryType.REPAIRED, null, what.formatted(escalation.definition()));
            due.fire(new EscalationDue());
        }
    }

    /** Whether the rules themselves would wait for something to happen, such as one more error. */
    private boolean restsByRule(RunningEscalation escalation, Alert alert) {
        Progress progress = escalation.progress();
        Instant now = clock.instant();
        Situation situation = new Situation(
                alert.errors(), notifications.outcome(escalation.id(), progress.run()), escalation.movedOn());
        Step step = Escalation.next(
                progress,
                escalation.plan(),
                situation,
                level -> definitions.onDuty(level, now).stream()
                        .map(Operator::id)
                        .toList(),
                now);
        return step instanceof Step.Wait wait && wait.until() == null;
    }

    /** How many steps and calls fell due minutes ago and still wait. */
    public long late() {
        return count("select count(*) from escalations where due_at < ?1")
                + count("select count(*) from notifications where due_at < ?1");
    }

    /** Tells the administrators that so many are late. */
    public void tell(long late) {
        overdue.fire(new WorkOverdue(late));
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, ago(LATE))
                        .getSingleResult())
                .longValue();
    }

    private boolean found(String query, long id) {
        return !entities.createNativeQuery(query)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private Timestamp ago(Duration duration) {
        return Timestamp.from(clock.instant().minus(duration));
    }

    /** All of them: a limit would have PostgreSQL go through all that ever was, in order, to find these few. */
    private List<Long> open(String query) {
        List<?> found =
                entities.createNativeQuery(query).setParameter(1, ago(YOUNG)).getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
