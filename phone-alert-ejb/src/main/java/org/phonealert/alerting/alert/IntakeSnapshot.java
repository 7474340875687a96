package org.phonealert.alerting.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the database holds about some events: read for all of them at once, before anything is written. */
@Dependent
class IntakeSnapshot {
    @PersistenceContext
    private EntityManager entities;

    private final Map<String, Alert> open = new HashMap<>();
    private final Map<String, Alert> newer = new HashMap<>();
    private final Map<String, Instant> over = new HashMap<>();
    private final Map<String, Optional<Long>> logged = new HashMap<>();

    /** Reads it, and locks the alerts in the order of their ids. */
    void load(List<IncomingEvent> events) {
        List<IncomingEvent> ofOne = events.stream()
                .filter(incoming -> Hold.of(incoming.event().type()).isEmpty())
                .toList();
        if (!ofOne.isEmpty()) {
            findAlerts(ofOne);
            findEarlyRecoveries(ofOne);
        }
        findLogged(events);
    }

    /** The open alerts of an event's monitor and of all below it, locked in the order of their ids. */
    List<Alert> atOrBelow(IncomingEvent incoming) {
        String key = incoming.openKey();
        return entities.createQuery(
                        "select a from Alert a where a.openKey = :key or a.openKey like :below escape '!' order by a.id",
                        Alert.class)
                .setParameter("key", key)
                .setParameter("below", key.replaceAll("([!%_])", "!$1") + "/%")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The open alerts, and the resolved ones whose last event occurred after one of these events. */
    private void findAlerts(List<IncomingEvent> events) {
        Instant earliest = events.stream()
                .map(incoming -> incoming.event().occurredAt())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        entities.createQuery(
                        "select a from Alert a where a.source.id in :sources and a.dedupKey in :keys"
                                + " and (a.openKey is not null or a.sourceTime > :earliest) order by a.id",
                        Alert.class)
                .setParameter(
                        "sources",
                        distinct(events, incoming -> incoming.source().id()))
                .setParameter(
                        "keys", distinct(events, incoming -> incoming.event().dedupKey()))
                .setParameter("earliest", Alert.asKept(earliest))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(alert -> (alert.state() == AlertState.RESOLVED ? newer : open).put(keyOf(alert), alert));
    }

    private void findEarlyRecoveries(List<IncomingEvent> events) {
        entities.createQuery(
                        "select e from EarlyRecovery e where e.dedupKey in :keys and e.sourceId in :sources",
                        EarlyRecovery.class)
                .setParameter(
                        "keys", distinct(events, incoming -> incoming.event().dedupKey()))
                .setParameter(
                        "sources",
                        distinct(events, incoming -> incoming.source().id()))
                .getResultStream()
                .forEach(early -> over.merge(
                        early.openKey(), early.occurredAt(), (one, other) -> one.isAfter(other) ? one : other));
    }

    private void findLogged(List<IncomingEvent> events) {
        Collection<String> ids = distinct(events, incoming -> incoming.event().eventId());
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select e from LoggedEvent e where e.sourceId in :sources and e.eventId in :ids",
                            LoggedEvent.class)
                    .setParameter(
                            "sources",
                            distinct(events, incoming -> incoming.source().id()))
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(event -> logged.put(event.identity(), Optional.ofNullable(event.alertId())));
        }
    }

    /** The open alert that an event is about. */
    Optional<Alert> open(IncomingEvent incoming) {
        return Optional.ofNullable(open.get(incoming.openKey())).filter(alert -> alert.state() != AlertState.RESOLVED);
    }

    /** The resolved alert with the same key, if its last event occurred after this one. */
    Optional<Alert> newer(IncomingEvent incoming) {
        return Optional.ofNullable(newer.get(incoming.openKey())).filter(alert -> alert.isNewerThan(incoming.event()));
    }

    /**
     * Whether the recovery of this trouble, which has no open alert, arrived first. A recovery of the same instant does
     * not count: the trouble may have begun again.
     */
    boolean isOver(IncomingEvent trouble) {
        return over.getOrDefault(trouble.openKey(), Instant.MIN)
                .isAfter(trouble.event().occurredAt());
    }

    /** The receipt to give if an event with the same id was accepted before. */
    Optional<Receipt> earlierReceipt(IncomingEvent incoming) {
        return incoming.event()
                .findEventId()
                .map(id -> logged.get(LoggedEvent.identity(incoming.source().id(), id)))
                .map(alert -> new Receipt(alert.orElse(null), Receipt.Result.IGNORED));
    }

    /** Adds an alert that was opened. */
    void opened(Alert alert) {
        open.put(keyOf(alert), alert);
    }

    /** Adds an event that was accepted. */
    void accepted(IncomingEvent incoming, Receipt receipt) {
        incoming.event()
                .findEventId()
                .ifPresent(id -> logged.put(
                        LoggedEvent.identity(incoming.source().id(), id), Optional.ofNullable(receipt.alertId())));
    }

    private static String keyOf(Alert alert) {
        return Alert.openKey(alert.source(), alert.dedupKey());
    }

    private static <T> Collection<T> distinct(List<IncomingEvent> events, Function<IncomingEvent, @Nullable T> part) {
        return events.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
