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
 * The alerts. Every transition locks the alert's row first and whatever else it touches after it, so that an
 * acknowledgement and an event of the same instant come one after the other.
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

    /** These alerts with their monitors and sources, in one question. */
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
     * The open alerts: first those that nobody has taken in charge, each kind newest first.
     *
     * @param most 1 to 1000
     */
    public List<Alert> open(int most) {
        // each kind by itself: an index has it in this order, among however many that are over
        Set<Alert> open = new LinkedHashSet<>(newest(in(AlertState.TRIGGERED), most));
        if (open.size() < most) {
            // who is taken between the two questions is found by both
            open.addAll(newest(in(AlertState.ACKNOWLEDGED), most - open.size()));
        }
        return List.copyOf(open);
    }

    /** All that are open of a source, with their monitors. */
    public List<Alert> openOf(AlertSource source) {
        return entities.createQuery(
                        "select a from Alert a join fetch a.monitor where a.source.id = :source"
                                + " and a.openKey is not null order by a.id",
                        Alert.class)
                .setParameter("source", source.id())
                .getResultList();
    }

    /** Those of these keys of which the source, or somebody here for it, said something after this instant: when last. */
    public Map<String, Instant> saidSince(Instant since, AlertSource source, Collection<String> dedupKeys) {
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
                .ask(entities, "select a from Alert a join fetch a.monitor join fetch a.source", Alert.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Somebody takes the alert in charge.
     *
     * @return the alert, as somebody else's if it was taken before, or resolved if it was over
     */
    public Alert acknowledge(long id, String by, Acknowledgement.Way via) {
        Alert alert = lock(id);
        transitions.acknowledge(alert, by, via);
        return alert;
    }

    /** The trouble is over, somebody says. */
    public Alert resolve(long id, String by) {
        Alert alert = lock(id);
        transitions.resolve(alert, by);
        return alert;
    }

    /** What happened to it, in this order. */
    public List<HistoryLine> history(long alertId) {
        return history.of(alertId);
    }

    /**
     * The events that an alert is made of, oldest first.
     *
     * @param after only events with a higher number, to page on; 0 for the first
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

    /** The same of a line that is about an operator. */
    public void record(long alertId, String operator, Fact fact) {
        history.record(alertId, operator, fact);
    }

    /**
     * Holds those of these alerts that nobody holds: until the end of the transaction nobody acknowledges or resolves
     * them. Nobody is waited for, therefore it may be called by who holds calls already.
     *
     * @return the alerts that are held
     */
    public Set<Long> tryToHold(Collection<Long> ids) {
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
