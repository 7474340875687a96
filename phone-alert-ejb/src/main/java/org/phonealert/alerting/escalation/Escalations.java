package org.phonealert.alerting.escalation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.base.ConflictException;
import org.phonealert.base.RefusalReason;

/** The running escalations: starts them when an alert opens, and makes their next step due when something happens. */
@Stateless
public class Escalations {
    /** After a hold: time for the source to report, or to be asked, whether the trouble goes on. */
    private static final Duration AFTER_HOLD = Duration.ofSeconds(15);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Alerts alerts;

    @Inject
    private AlertDefinitions definitions;

    @Inject
    private Event<EscalationDue> due;

    /**
     * Starts an escalation for each definition that is for one of these alerts. If none is, the alert's history records
     * it.
     */
    public void start(List<Alert> opened) {
        Map<String, List<EscalationPlan>> plans = definitions.plansFor(
                opened.stream().map(alert -> alert.monitor().name()).collect(Collectors.toSet()));
        Instant now = clock.instant();
        boolean anyDue = false;
        for (Alert alert : opened) {
            for (RunningEscalation started :
                    start(alert, plans.getOrDefault(alert.monitor().name(), List.of()))) {
                anyDue |= started.isDue(now);
            }
        }
        if (anyDue) {
            due.fire(new EscalationDue());
        }
    }

    /**
     * Starts an escalation for each definition that is for this alert.
     *
     * @return whether there is any
     */
    public boolean start(long alertId) {
        Alert alert = alerts.get(alertId);
        start(List.of(alert));
        return isRunning(alertId);
    }

    private List<RunningEscalation> start(Alert alert, List<EscalationPlan> plans) {
        List<RunningEscalation> started = plans.stream()
                .filter(plan -> !plan.levels().isEmpty())
                .map(plan -> start(alert, plan))
                .toList();
        if (started.isEmpty()) {
            alerts.record(
                    alert.id(), new EscalationFact.NoDefinition(alert.monitor().name()));
        }
        return started;
    }

    private RunningEscalation start(Alert alert, EscalationPlan plan) {
        Progress progress = Progress.from(alert.triggeredAt());
        RunningEscalation escalation =
                new RunningEscalation(alert.id(), plan, progress, Escalation.firstDue(progress, plan, alert.errors()));
        entities.persist(escalation);
        return escalation;
    }

    /** How far the escalations of these alerts are. */
    public List<EscalationStatus> statuses(Collection<Long> alertIds) {
        if (alertIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select e from RunningEscalation e where e.alertId in :alerts order by e.id",
                        RunningEscalation.class)
                .setParameter("alerts", alertIds)
                .getResultStream()
                .map(RunningEscalation::status)
                .toList();
    }

    /** Makes the next step due after a repeated error: levels that start at a number of errors may be ready. */
    public void errorRepeated(long alertId) {
        running(alertId).forEach(this::makeDue);
    }

    /** Makes the next step due in 15 seconds, after the end of a downtime or of flapping. */
    public void resume(long alertId) {
        Instant then = clock.instant().plus(AFTER_HOLD);
        running(alertId).forEach(escalation -> escalation.fallDue(then));
    }

    /** Makes the next step due after the end of a call, unless the escalation is exhausted. */
    public void callEnded(long escalationId) {
        RunningEscalation escalation = lock(escalationId);
        if (!escalation.isExhausted()) {
            makeDue(escalation);
        }
    }

    /**
     * Calls the next person or level now.
     *
     * @throws ConflictException if the alert is acknowledged, held or over, or has no escalation
     */
    public void moveOn(long alertId) {
        if (!alerts.get(alertId).needsCall()) {
            throw new ConflictException(RefusalReason.NO_CALL_NEEDED);
        }
        List<RunningEscalation> running = all(alertId);
        if (running.isEmpty()) {
            throw new ConflictException(RefusalReason.NO_DEFINITION_COVERS_IT);
        }
        running.forEach(escalation -> escalation.moveOn(clock.instant()));
        alerts.record(alertId, new EscalationFact.MovedOn());
        due.fire(new EscalationDue());
    }

    /** Whether the alert has an escalation, exhausted or not. */
    public boolean isRunning(long alertId) {
        return !all(alertId).isEmpty();
    }

    private void makeDue(RunningEscalation escalation) {
        escalation.fallDue(clock.instant());
        due.fire(new EscalationDue());
    }

    private List<RunningEscalation> all(long alertId) {
        return entities.createQuery(
                        "select e from RunningEscalation e where e.alertId = :alert order by e.id",
                        RunningEscalation.class)
                .setParameter("alert", alertId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Without the exhausted ones. */
    private List<RunningEscalation> running(long alertId) {
        return all(alertId).stream().filter(e -> !e.isExhausted()).toList();
    }

    private RunningEscalation lock(long id) {
        return entities.createQuery("select e from RunningEscalation e where e.id = :id", RunningEscalation.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
