package org.phonealert.alert;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.monitor.Monitors;
import org.phonealert.source.AlertEvent;
import org.phonealert.source.AlertSource;
import org.phonealert.source.Severity;

/** Takes one event in one transaction: logs it, and opens, updates or ends the alert that it is about. */
@Stateless
public class AlertIntake {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Monitors monitors;

    @Inject
    private AlertTransitions transitions;

    @Inject
    private Event<AlertOpened> opened;

    @Inject
    private Event<AlertRepeated> repeated;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Receipt take(AlertSource source, AlertEvent raw) {
        AlertEvent event = raw.notAfter(clock.instant());
        Optional<LoggedEvent> before = event.findEventId().flatMap(id -> logged(source, id));
        if (before.isPresent()) {
            return new Receipt(before.get().alertId(), Receipt.Result.IGNORED);
        }
        Receipt receipt = switch (event.type()) {
            case TRIGGER -> trigger(source, event);
            case ACKNOWLEDGE -> acknowledge(source, event);
            case RESOLVE -> resolve(source, event);
        };
        entities.persist(new LoggedEvent(source, event, clock.instant(), receipt));
        return receipt;
    }

    private Receipt trigger(AlertSource source, AlertEvent event) {
        Optional<Alert> open = lockOpen(source, event);
        if (open.isPresent()) {
            return repeat(open.get(), event);
        }
        Optional<Alert> last = lastOf(source, event);
        if (last.isPresent() && last.get().isNewerThan(event)) {
            return new Receipt(last.get().id(), Receipt.Result.IGNORED);
        }
        Alert alert = new Alert(entities.merge(source), monitors.know(event.monitor()), event, clock.instant());
        entities.persist(alert);
        transitions.tell(alert.id(), HistoryType.OPENED, null, event.message());
        opened.fire(new AlertOpened(alert.id()));
        return new Receipt(alert.id(), Receipt.Result.OPENED);
    }

    private Receipt repeat(Alert alert, AlertEvent event) {
        Severity before = alert.severity();
        alert.repeat(event);
        if (alert.severity() != before) {
            transitions.tell(alert.id(), HistoryType.SEVERITY_CHANGED, null, before + " → " + alert.severity());
        }
        repeated.fire(new AlertRepeated(alert.id()));
        return new Receipt(alert.id(), Receipt.Result.UPDATED);
    }

    private Receipt acknowledge(AlertSource source, AlertEvent event) {
        return lockOpen(source, event)
                .map(alert -> new Receipt(
                        alert.id(),
                        transitions.take(alert, author(source, event.author()), Acknowledgement.Way.SOURCE)
                                ? Receipt.Result.ACKNOWLEDGED
                                : Receipt.Result.IGNORED))
                .orElseGet(AlertIntake::aboutNothing);
    }

    private Receipt resolve(AlertSource source, AlertEvent event) {
        return lockOpen(source, event)
                .map(alert -> new Receipt(
                        alert.id(),
                        !alert.isNewerThan(event) && transitions.end(alert, event.occurredAt(), event.message())
                                ? Receipt.Result.RESOLVED
                                : Receipt.Result.IGNORED))
                .orElseGet(AlertIntake::aboutNothing);
    }

    private static String author(AlertSource source, @Nullable String author) {
        return author == null ? source.name() : author;
    }

    private static Receipt aboutNothing() {
        return new Receipt(null, Receipt.Result.IGNORED);
    }

    private Optional<LoggedEvent> logged(AlertSource source, String eventId) {
        return entities.createQuery(
                        "select e from LoggedEvent e where e.sourceId = :source and e.eventId = :event",
                        LoggedEvent.class)
                .setParameter("source", source.id())
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst();
    }

    private Optional<Alert> lockOpen(AlertSource source, AlertEvent event) {
        return entities.createQuery("select a from Alert a where a.openKey = :key", Alert.class)
                .setParameter("key", Alert.openKey(source, event.dedupKey()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Optional<Alert> lastOf(AlertSource source, AlertEvent event) {
        return entities.createQuery(
                        "select a from Alert a where a.source.id = :source and a.dedupKey = :key order by a.id desc",
                        Alert.class)
                .setParameter("source", source.id())
                .setParameter("key", event.dedupKey())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
