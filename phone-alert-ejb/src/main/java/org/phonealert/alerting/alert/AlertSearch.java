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
 * Looks for alerts of the past. What an index gives in order (a time, one monitor, a state) is found among any number of
 * alerts. For everything else the alerts are looked through, and never more than {@value #MOST_LOOKED_THROUGH} at a
 * time: whoever asks is told how far the search went, and may go on from there.
 */
@Dependent
public class AlertSearch {
    /** What a database reads in well under the time that a page may take. */
    public static final int MOST_LOOKED_THROUGH = 20_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Monitors monitors;

    /**
     * The newest alerts of a kind.
     *
     * @param before only older ones than the alert of this number; null for the newest
     * @param most 1 to 1000
     * @throws UnknownException if there is no alert of this number
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
                .ask(entities, "select a from Alert a join fetch a.monitor join fetch a.source", Alert.class)
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
                .ask(entities, "select a from Alert a", Alert.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What an index has in order: of monitor and state only one, so that it is sure which index that is. */
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
                .given("taker", containing(filter.takenBy()), "lower(a.taken.by) like :taker escape '!'")
                .given(
                        "text",
                        containing(filter.text()),
                        "(lower(a.message) like :text escape '!' or lower(a.monitor.name) like :text escape '!')");
    }

    /** The last alert that a search may look at; empty if it may look at all. */
    private Optional<Alert> lastLookedAt(Conditions ordered) {
        return ordered.ask(entities, "select a.id from Alert a", Long.class)
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
