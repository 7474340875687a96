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

/** What is known already about what some events say: asked for all of them at once, before anything is written. */
@Dependent
class IntakeSnapshot {
    @PersistenceContext
    private EntityManager entities;

    private final Map<String, Alert> open = new HashMap<>();
    private final Map<String, Alert> newer = new HashMap<>();
    private final Map<String, Instant> over = new HashMap<>();
    private final Map<String, Optional<Long>> logged = new HashMap<>();

    /** Locks what it finds in the order of the alerts' numbers. */
    void about(List<IncomingEvent> events) {
        List<IncomingEvent> ofOne = events.stream()
                .filter(incoming -> Hold.of(incoming.event().type()).isEmpty())
                .toList();
        if (!ofOne.isEmpty()) {
            findAlerts(ofOne);
            findEarlyRecoveries(ofOne);
        }
        findLogged(events);
    }

    /** The open alerts of what an event is about and of all below it, locked in the order of their numbers. */
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

    /** The open ones, and of episodes that are over, those of which the source said something later than what comes now. */
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

    /** The last alert of its kind, if its source said something of it later than this event. */
    Optional<Alert> newer(IncomingEvent incoming) {
        return Optional.ofNullable(newer.get(incoming.openKey())).filter(alert -> alert.isNewerThan(incoming.event()));
    }

    /**
     * Whether this trouble, of which no alert is open, is known to be over already: its recovery overtook it. In the same
     * instant it may as well have begun anew.
     */
    boolean isOver(IncomingEvent trouble) {
        return over.getOrDefault(trouble.openKey(), Instant.MIN)
                .isAfter(trouble.event().occurredAt());
    }

    /** What came of an event of the same id, if one was taken before. */
    Optional<Receipt> before(IncomingEvent incoming) {
        return incoming.event()
                .findEventId()
                .map(id -> logged.get(LoggedEvent.identity(incoming.source().id(), id)))
                .map(alert -> new Receipt(alert.orElse(null), Receipt.Result.IGNORED));
    }

    /** From now on this alert is open. */
    void opened(Alert alert) {
        open.put(keyOf(alert), alert);
    }

    /** From now on this event is known. */
    void took(IncomingEvent incoming, Receipt receipt) {
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
