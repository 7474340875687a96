package org.phonealert.monitor;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The watched things. */
@Stateless
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
        return findByName(name).orElseGet(() -> {
            Monitor monitor = new Monitor(name);
            entities.persist(monitor);
            return monitor;
        });
    }

    /** Those that have a name for phone alerts. */
    public List<Monitor> withNameForPhoneAlerts() {
        return entities.createQuery(
                        "select m from Monitor m where m.nameForPhoneAlerts is not null order by m.name", Monitor.class)
                .getResultList();
    }
}
