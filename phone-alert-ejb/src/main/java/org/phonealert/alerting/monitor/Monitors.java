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

/** The watched things, for those who are in a transaction. */
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

    /** The monitor of this name; from now on it is known. */
    public Monitor know(String name) {
        return Objects.requireNonNull(know(Set.of(name)).get(name));
    }

    /** The monitors of these names; from now on they are known. */
    public Map<String, Monitor> know(Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Monitor> known = entities.createQuery(
                        "select m from Monitor m where m.name in :names", Monitor.class)
                .setParameter("names", names)
                .getResultStream()
                .collect(Collectors.toMap(Monitor::name, Function.identity()));
        // in one order on all nodes: who adds the same ones waits for the other one way only
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
     * @param text what the name, or the name for phone alerts, has to contain; empty for all
     * @param after only names that come after this one; empty for the first
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
