package org.phonealert.alerting.monitor;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phonealert.base.SearchPattern;

/** The monitors. Callers bring their own transaction. */
@Dependent
public class Monitors {
    @PersistenceContext
    private EntityManager entities;

    public Optional<Monitor> findByName(String name) {
        return entities.createQuery("select m from Monitor m where m.name = :name", Monitor.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The monitor of this name; added if it is new. */
    public Monitor getOrAdd(String name) {
        return Objects.requireNonNull(getOrAdd(Set.of(name)).get(name));
    }

    /** The monitors of these names, by name; new ones are added. */
    public Map<String, Monitor> getOrAdd(Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Monitor> known = entities.createQuery(
                        "select m from Monitor m where m.name in :names", Monitor.class)
                .setParameter("names", names)
                .getResultStream()
                .collect(Collectors.toMap(Monitor::name, Function.identity()));
        // in the same order on all nodes, so that two nodes that add the same monitors do not deadlock
        names.stream().filter(name -> !known.containsKey(name)).sorted().forEach(name -> {
            Monitor monitor = new Monitor(name);
            entities.persist(monitor);
            known.put(name, monitor);
        });
        return known;
    }

    /**
     * The monitors, by name.
     *
     * @param text part of the name or of the name for phone alerts, in any case; empty for all
     * @param after only names after this one, to page on; empty for the first
     * @param most 1 to 1000
     */
    public List<Monitor> find(String text, String after, int most) {
        return entities.createQuery(
                        "select m from Monitor m where m.name > :after"
                                + " and (lower(m.name) like :text escape '!'"
                                + " or lower(m.nameForPhoneAlerts) like :text escape '!') order by m.name",
                        Monitor.class)
                .setParameter("after", after)
                .setParameter("text", SearchPattern.containing(text))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that have a name for phone alerts. */
    public List<Monitor> withNameForPhoneAlerts() {
        return entities.createQuery(
                        "select m from Monitor m where m.nameForPhoneAlerts is not null order by m.name", Monitor.class)
                .getResultList();
    }
}
