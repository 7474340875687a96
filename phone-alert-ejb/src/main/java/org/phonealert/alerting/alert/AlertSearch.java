package org.phonealert.alerting.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.monitor.Monitors;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.SearchPattern;
import org.phonealert.base.UnknownException;

/**
 * Searches past alerts. Time, one monitor and state use an index, whatever the number of alerts. Other conditions scan
 * the alerts, at most {@value #MOST_LOOKED_THROUGH} per search; the result says where the scan stopped, and the next
 * search continues there.
 */
@Dependent
public class AlertSearch {
    /** A database scans these in well under the time that a page may take. */
    public static final int MOST_LOOKED_THROUGH = 20_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Monitors monitors;

    /**
     * The newest alerts that match the filter.
     *
     * @param before only alerts older than the alert with this id; null for the newest
     * @param most 1 to 1000
     * @throws UnknownException if no alert has this id
     */
    public AlertMatches find(AlertFilter filter, @Nullable Long before, int most) {
        Optional<Monitor> monitor = Optional.ofNullable(filter.monitor()).flatMap(monitors::findByName);
        Conditions ordered = inOrder(filter, monitor);
        if (before != null) {
            ordered.olderThan(get(before));
        }
        Conditions others = others(filter, monitor);
        Optional<Alert> last = others.isEmpty() ? Optional.empty() : lastLookedAt(ordered);
        last.ifPresent(others::notOlderThan);
        List<Alert> found = ordered.and(others)
                .query(entities, "select a from Alert a join fetch a.monitor join fetch a.source", Alert.class)
                .setMaxResults(most + 1)
                .getResultList();
        if (found.size() > most) {
            List<Alert> page = found.subList(0, most);
            return new AlertMatches(
                    List.copyOf(page), OptionalLong.of(page.get(most - 1).id()), Optional.empty());
        }
        return new AlertMatches(
                List.copyOf(found),
                last.map(alert -> OptionalLong.of(alert.id())).orElse(OptionalLong.empty()),
                last.map(Alert::triggeredAt));
    }

    /** The newest alert of a monitor. */
    public Optional<Alert> newestOf(Monitor monitor) {
        return new Conditions()
                .given("monitor", monitor.id(), "a.monitor.id = :monitor")
                .query(entities, "select a from Alert a", Alert.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The conditions for an index: only one of monitor and state, so that the database has no choice of index. */
    private static Conditions inOrder(AlertFilter filter, Optional<Monitor> monitor) {
        return new Conditions()
                .given("monitor", monitor.map(Monitor::id).orElse(null), "a.monitor.id = :monitor")
                .given("state", monitor.isPresent() ? null : filter.state(), "a.state = :state")
                .given("from", kept(filter.from()), "a.triggeredAt >= :from")
                .given("to", kept(filter.to()), "a.triggeredAt < :to");
    }

    private static Conditions others(AlertFilter filter, Optional<Monitor> monitor) {
        String beginning = monitor.isPresent() || filter.monitor() == null ? null : beginning(filter.monitor());
        return new Conditions()
                .given("state", monitor.isPresent() ? filter.state() : null, "a.state = :state")
                .given("source", filter.source(), "a.source.name = :source")
                .given("severity", filter.severity(), "a.severity = :severity")
                .given("beginning", beginning, "lower(a.monitor.name) like :beginning escape '!'")
                .given(
                        "person",
                        containing(filter.acknowledgedBy()),
                        "lower(a.acknowledgement.by) like :person escape '!'")
                .given(
                        "text",
                        containing(filter.text()),
                        "(lower(a.message) like :text escape '!' or lower(a.monitor.name) like :text escape '!')");
    }

    /** The last alert that a search may scan; empty if it may scan all. */
    private Optional<Alert> lastLookedAt(Conditions ordered) {
        return ordered.query(entities, "select a.id from Alert a", Long.class)
                .setFirstResult(MOST_LOOKED_THROUGH - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::get);
    }

    private Alert get(long id) {
        Alert alert = entities.find(Alert.class, id);
        if (alert == null) {
            throw new UnknownException(RefusalReason.UNKNOWN_ALERT, id);
        }
        return alert;
    }

    private static @Nullable String containing(@Nullable String text) {
        return text == null ? null : SearchPattern.containing(text);
    }

    private static String beginning(String text) {
        return SearchPattern.containing(text).substring(1);
    }

    private static @Nullable OffsetDateTime kept(@Nullable Instant instant) {
        return instant == null ? null : Alert.asKept(instant);
    }
}
