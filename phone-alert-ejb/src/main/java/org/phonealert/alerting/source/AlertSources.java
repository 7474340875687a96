package org.phonealert.alerting.source;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;

/** The alert sources. */
@Stateless
public class AlertSources {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<SourcesChanged> changes;

    public List<AlertSource> all() {
        return entities.createQuery(
                        "select s from AlertSource s where s.retired = false order by s.id", AlertSource.class)
                .getResultList();
    }

    /** The source whose key has this hash; empty if there is none, or it is retired. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AlertSource> authenticate(String keyHash) {
        return withKeyHash(keyHash).filter(source -> !source.isRetired());
    }

    /**
     * The active source of this name.
     *
     * @throws UnknownException if there is no source of this name, or it is retired
     */
    public AlertSource getByName(String name) {
        return named(name)
                .filter(s -> !s.isRetired())
                .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_SOURCE, name));
    }

    /**
     * Adds the source of this name, or changes it.
     *
     * @param key its new key; null keeps the key of an existing source, and generates one for a new source
     * @return the key, if one was generated; it cannot be read again later
     */
    public Optional<SourceKey> define(String name, SourceType type, @Nullable SourceKey key) {
        changes.fire(new SourcesChanged());
        Optional<AlertSource> known = named(name);
        if (key != null
                && withKeyHash(key.hash()).filter(s -> !s.name().equals(name)).isPresent()) {
            throw new InvalidInputException("key", RefusalReason.KEY_OF_ANOTHER_SOURCE);
        }
        if (known.isPresent()) {
            known.get().restoreAs(type);
            if (key != null) {
                known.get().replaceKey(key);
            }
            return Optional.empty();
        }
        SourceKey given = key != null ? key : SourceKey.generate();
        entities.persist(new AlertSource(name, type, given));
        return key == null ? Optional.of(given) : Optional.empty();
    }

    public void retire(AlertSource source) {
        changes.fire(new SourcesChanged());
        entities.find(AlertSource.class, source.id()).retire();
    }

    /** Records when the last event arrived, unless another node has recorded a later one. */
    public void recordLastEvent(long sourceId, Instant at) {
        Timestamp arrivedAt = Timestamp.from(at);
        int unused = entities.createNativeQuery("update alert_sources set last_event_at = ?1"
                        + " where id = ?2 and (last_event_at is null or last_event_at < ?3)")
                .setParameter(1, arrivedAt)
                .setParameter(2, sourceId)
                .setParameter(3, arrivedAt)
                .executeUpdate();
    }

    private Optional<AlertSource> named(String name) {
        return entities.createQuery("select s from AlertSource s where s.name = :name", AlertSource.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private Optional<AlertSource> withKeyHash(String hash) {
        return entities.createQuery("select s from AlertSource s where s.keyHash = :hash", AlertSource.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }
}
