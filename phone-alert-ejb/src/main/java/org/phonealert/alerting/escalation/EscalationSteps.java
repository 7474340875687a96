package org.phonealert.alerting.escalation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.base.work.DueRows;

import static java.lang.System.Logger.Level.WARNING;

/** Runs due steps, each in a transaction that locks the escalation's row from reading to commit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EscalationSteps {
    private static final System.Logger LOG = System.getLogger(EscalationSteps.class.getName());
    private static final int MOST_AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Alerts alerts;

    @Inject
    private StepRunner runner;

    /** The ids of escalations that are due, oldest first; another node may be running their steps. */
    public List<Long> due() {
        return dueRows().most(MOST_AT_ONCE).find(entities);
    }

    private DueRows dueRows() {
        return DueRows.of("escalations").dueBy(clock.instant());
    }

    /**
     * Runs the steps that are due, oldest first, up to 100 in one transaction. Those that another node runs are left out.
     *
     * @return whether there may be more
     */
    public boolean runDue() {
        List<Long> ids = dueRows().most(MOST_AT_ONCE).claim(entities);
        if (ids.isEmpty()) {
            return false;
        }
        List<RunningEscalation> due = entities.createQuery(
                        "select e from RunningEscalation e where e.id in :ids order by e.dueAt, e.id",
                        RunningEscalation.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, Alert> alertsById =
                alerts.all(due.stream().map(RunningEscalation::alertId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Alert::id, Function.identity()));
        due.forEach(escalation -> runner.run(escalation, Objects.requireNonNull(alertsById.get(escalation.alertId()))));
        return ids.size() == MOST_AT_ONCE;
    }

    /** Runs the step of this escalation, unless it is not due any more or another node runs it. */
    public void run(long id) {
        dueRows()
                .where("id = ?", id)
                .claimFirst(entities, RunningEscalation.class)
                .ifPresent(escalation -> runner.run(escalation, alerts.get(escalation.alertId())));
    }

    /** Makes these escalations due now, if they still wait for external on-call systems. */
    public void resume(List<Long> answered) {
        if (!answered.isEmpty()) {
            entities.createQuery("update RunningEscalation e set e.dueAt = :now"
                            + " where e.id in :answered and e.awaitsSince is not null")
                    .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .setParameter("answered", answered)
                    .executeUpdate();
        }
    }

    /** Puts a failed step off, so that it does not delay the others. */
    public void putOff(long id) {
        Instant now = clock.instant();
        Optional.ofNullable(entities.find(RunningEscalation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(escalation -> escalation.isDue(now))
                .ifPresent(escalation -> {
                    escalation.fail(now);
                    LOG.log(
                            WARNING,
                            () -> "Alert %d, definition %s: its step has failed %d times in a row and is retried later"
                                    .formatted(escalation.alertId(), escalation.definition(), escalation.failures()));
                });
    }
}
