package org.phonealert.alerting.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.AlertHistory;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.work.DueRows;

/**
 * The alerts. Every transition locks the alert's row before all other rows, so that an acknowledgement and an event of
 * the same instant are applied one after the other.
 */
@Stateless
public class Alerts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AlertTransitions transitions;

    @Inject
    private AlertHistory history;

    public Optional<Alert> find(long id) {
        return Optional.ofNullable(entities.find(Alert.class, id));
    }

    public Alert get(long id) {
        return find(id).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_ALERT, id));
    }

    /** These alerts with their monitors and sources, in one query. */
    public List<Alert> all(Collection<Long> ids) {
        return entities.createQuery(
                        "select a from Alert a join fetch a.monitor join fetch a.source where a.id in :ids",
                        Alert.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * The newest alerts.
     *
     * @param state only those in this state, or null for all
     * @param source only those of this source, or null for all
     * @param most 1 to 1000
     */
    public List<Alert> newest(@Nullable AlertState state, @Nullable AlertSource source, int most) {
        return newest(in(state).given("source", source == null ? null : source.id(), "a.source.id = :source"), most);
    }

    /**
     * The open alerts: first the unacknowledged ones, then the acknowledged ones, each newest first.
     *
     * @param most 1 to 1000
     */
    public List<Alert> open(int most) {
        // one query per state: an index has each in this order, however many are resolved
        Set<Alert> open = new LinkedHashSet<>(newest(in(AlertState.TRIGGERED), most));
        if (open.size() < most) {
            // an alert that is acknowledged between the two queries is found by both
            open.addAll(newest(in(AlertState.ACKNOWLEDGED), most - open.size()));
        }
        return List.copyOf(open);
    }

    /** All open alerts of a source, with their monitors. */
    public List<Alert> openOf(AlertSource source) {
        return entities.createQuery(
                        "select a from Alert a join fetch a.monitor where a.source.id = :source"
                                + " and a.openKey is not null order by a.id",
                        Alert.class)
                .setParameter("source", source.id())
                .getResultList();
    }

    /** For each of these keys that has an alert updated or resolved after this instant: when that was last. */
    public Map<String, Instant> updatedSince(Instant since, AlertSource source, Collection<String> dedupKeys) {
        if (dedupKeys.isEmpty()) {
            return Map.of();
        }
        Map<String, Instant> last = new HashMap<>();
        entities.createQuery(
                        "select a from Alert a where a.source.id = :source and a.dedupKey in :keys"
                                + " and a.sourceTime > :since",
                        Alert.class)
                .setParameter("since", Alert.asKept(since))
                .setParameter("source", source.id())
                .setParameter("keys", dedupKeys)
                .getResultStream()
                .forEach(alert -> last.merge(
                        alert.dedupKey(), alert.sourceTime(), (one, other) -> one.isAfter(other) ? one : other));
        return last;
    }

    private static Conditions in(@Nullable AlertState state) {
        return new Conditions().given("state", state, "a.state = :state");
    }

    private List<Alert> newest(Conditions conditions, int most) {
        return conditions
                .query(entities, "select a from Alert a join fetch a.monitor join fetch a.source", Alert.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Acknowledges the alert, unless it was acknowledged or resolved before.
     *
     * @return the alert as it is then; an earlier acknowledgement or resolution stays
     */
    public Alert acknowledge(long id, String by, Acknowledgement.Way via) {
        Alert alert = lock(id);
        transitions.acknowledge(alert, by, via);
        return alert;
    }

    /** Resolves the alert in the name of a person, unless it was resolved before. */
    public Alert resolve(long id, String by) {
        Alert alert = lock(id);
        transitions.resolve(alert, by);
        return alert;
    }

    /** Its history, oldest line first. */
    public List<HistoryLine> history(long alertId) {
        return history.of(alertId);
    }

    /**
     * The events of an alert, oldest first.
     *
     * @param after only events with a higher id, for the next page; 0 for the first page
     * @param most 1 to 1000
     */
    public List<ReceivedEvent> events(long alertId, long after, int most) {
        return entities
                .createQuery(
                        "select e from LoggedEvent e where e.alertId = :alert and e.id > :after order by e.id",
                        LoggedEvent.class)
                .setParameter("alert", alertId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(LoggedEvent::received)
                .toList();
    }

    /** Adds a line to an alert's history, in the caller's transaction. */
    public void record(long alertId, Fact fact) {
        history.record(alertId, null, fact);
    }

    /** Adds a line about an operator to an alert's history, in the caller's transaction. */
    public void record(long alertId, String operator, Fact fact) {
        history.record(alertId, operator, fact);
    }

    /**
     * Locks those of these alerts that no other transaction has locked: they are neither acknowledged nor resolved
     * until this transaction ends. It never waits for a lock, so a caller may have locked calls before.
     *
     * @return the alerts that are locked
     */
    public Set<Long> tryToLock(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                DueRows.of("alerts").where("id in (?)", Set.copyOf(ids)).claim(entities));
    }

    private Alert lock(long id) {
        return entities.createQuery("select a from Alert a where a.id = :id", Alert.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_ALERT, id));
    }
}
