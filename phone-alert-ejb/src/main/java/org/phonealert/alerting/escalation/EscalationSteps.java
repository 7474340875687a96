package org.phonealert.alerting.escalation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
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
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.alert.HistoryType;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.notification.AlertCall;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.alerting.notification.RunOutcome;
import org.phonealert.base.work.DueRows;
import org.phonealert.oncall.externaloncall.ExternalOnCalls;
import org.phonealert.oncall.externaloncall.FallbackAnswer;
import org.phonealert.people.operator.Operators;

import static java.lang.System.Logger.Level.WARNING;

/** Takes due steps in transactions that hold the escalations' rows from reading to commit. */
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
    private AlertDefinitions definitions;

    @Inject
    private Operators operators;

    @Inject
    private Notifications notifications;

    @Inject
    private ExternalOnCalls plannings;

    @Inject
    private Event<ExternalOnCallAwaited> awaited;

    /** The numbers of escalations that are due, oldest first; others may be taking them meanwhile. */
    public List<Long> due() {
        return dueRows().most(MOST_AT_ONCE).find(entities);
    }

    private DueRows dueRows() {
        return DueRows.of("escalations").dueBy(clock.instant());
    }

    /**
     * Takes the steps that are due, oldest first and many in one transaction, but for those that another node is taking.
     *
     * @return whether there may be more
     */
    public boolean takeDue() {
        List<Long> ids = dueRows().most(MOST_AT_ONCE).claim(entities);
        if (ids.isEmpty()) {
            return false;
        }
        List<RunningEscalation> due = entities.createQuery(
                        "select e from RunningEscalation e where e.id in :ids order by e.dueAt, e.id",
                        RunningEscalation.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, Alert> reasons =
                alerts.all(due.stream().map(RunningEscalation::alertId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Alert::id, Function.identity()));
        due.forEach(escalation -> step(escalation, Objects.requireNonNull(reasons.get(escalation.alertId()))));
        return ids.size() == MOST_AT_ONCE;
    }

    /** Takes the step of this escalation, unless it is not due any more or another node is taking it. */
    public void take(long id) {
        dueRows()
                .where("id = ?", id)
                .claimFirst(entities, RunningEscalation.class)
                .ifPresent(escalation -> step(escalation, alerts.get(escalation.alertId())));
    }

    /** What these waited for is known: they go on now. */
    public void goOn(List<Long> answered) {
        if (!answered.isEmpty()) {
            entities.createQuery("update RunningEscalation e set e.dueAt = :now"
                            + " where e.id in :answered and e.awaitsSince is not null")
                    .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .setParameter("answered", answered)
                    .executeUpdate();
        }
    }

    /** The step could not be taken: it is put off, so that it does not stand in the way of others. */
    public void putOff(long id) {
        Instant now = clock.instant();
        Optional.ofNullable(entities.find(RunningEscalation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(escalation -> escalation.isDue(now))
                .ifPresent(escalation -> {
                    escalation.failed(now);
                    LOG.log(
                            WARNING,
                            () -> "Alert %d, definition %s: %d failures in a row"
                                    .formatted(escalation.alertId(), escalation.definition(), escalation.failures()));
                });
    }

    private void step(RunningEscalation escalation, Alert alert) {
        if (!alert.needsSomebody()) {
            escalation.stop();
            return;
        }
        EscalationPlan plan = escalation.plan();
        Progress progress = escalation.progress();
        boolean movedOn = escalation.movedOn();
        Instant awaitsSince = escalation.awaitsSince().orElse(null);
        while (true) {
            Instant now = clock.instant();
            // only who is calling needs to know what came of it
            RunOutcome outcome = progress.phase() == Phase.CALLING
                    ? notifications.outcome(escalation.id(), progress.run())
                    : RunOutcome.NONE;
            Situation situation = new Situation(alert.errors(), outcome, movedOn);
            Consultation people = new Consultation(definitions, plannings, awaitsSince, now);
            Step step = Escalation.next(progress, plan, situation, people, now);
            if (!people.awaited().isEmpty()) {
                // asked when this is committed: nobody waits for an answer with a row in hand
                Instant since = Objects.requireNonNullElse(awaitsSince, now);
                escalation.await(progress, movedOn, since, since.plus(ExternalOnCalls.PATIENCE));
                if (awaitsSince == null) {
                    awaited.fire(new ExternalOnCallAwaited(escalation.id(), people.awaited()));
                }
                return;
            }
            progress = step.progress();
            movedOn = false;
            awaitsSince = null;
            people.fallbacks().forEach(fallback -> tell(alert, fallback));
            tell(alert, step);
            if (step instanceof Step.Skip) {
                continue;
            }
            if (step instanceof Step.Exhausted) {
                escalation.exhaust(progress);
            } else {
                escalation.advance(progress, next(escalation, step, now));
            }
            return;
        }
    }

    private @Nullable Instant next(RunningEscalation escalation, Step step, Instant now) {
        if (step instanceof Step.Call call) {
            boolean onTheWay = call(escalation, call);
            return onTheWay ? now.plus(Escalation.LOOK) : now;
        }
        if (step instanceof Step.Wait wait) {
            return wait.until();
        }
        return step instanceof Step.TryAgain again ? again.at() : null;
    }

    private boolean call(RunningEscalation escalation, Step.Call call) {
        AlertCall reason = new AlertCall(
                escalation.alertId(),
                escalation.id(),
                call.progress().run(),
                call.level().number(),
                call.level().message());
        long onTheWay = call.operators().stream()
                .filter(operator -> notifications.queue(reason, operators.get(operator)))
                .count();
        return onTheWay > 0;
    }

    private void tell(Alert alert, FallbackAnswer fallback) {
        alerts.tell(alert.id(), HistoryType.PLANNING_FAILED, null, fallback.text());
    }

    private void tell(Alert alert, Step step) {
        if (step instanceof Step.Skip skip) {
            String why = skip.level().phone() ? "nobody is on duty" : "no integration is set";
            alerts.tell(
                    alert.id(),
                    HistoryType.LEVEL_EMPTY,
                    null,
                    "level %d: %s".formatted(skip.level().number(), why));
        } else if (step instanceof Step.TryAgain again) {
            alerts.tell(
                    alert.id(),
                    HistoryType.NOBODY_RUNG,
                    null,
                    "not one telephone could be rung; tried again at " + again.at());
        } else if (step instanceof Step.Exhausted) {
            alerts.tell(alert.id(), HistoryType.EXHAUSTED, null, "everybody was called, and nobody took charge");
        }
    }
}
