package org.phonealert.oncall.duty;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.phonealert.base.Identified;

/** The roster of all that is planned now, and the version that every change of it raises. */
@Dependent
class CurrentRoster {
    /** As they were made: their numbers come in blocks, each node its own. */
    private static final String IN_ORDER = "x.madeAt, x.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RosterCache cache;

    /** Not for a transaction that changes it. */
    DutyRoster get() {
        return cache.get(
                entities,
                () -> new DutyRoster(
                        all(PlanVersion.class, "x.validFrom"),
                        all(DutyOverride.class, IN_ORDER),
                        all(ImportedShift.class, IN_ORDER),
                        all(OffDutyVersion.class, "x.validFrom")));
    }

    /** Before anything is changed: two transactions that change something come one after the other. */
    void raiseVersion() {
        cache.raise(entities);
    }

    /** Keeps every other transaction from changing anything until the caller's ends. */
    void hold() {
        cache.hold(entities);
    }

    /** Grows with every change. */
    long version() {
        return cache.version(entities);
    }

    private <T extends Identified> List<T> all(Class<T> type, String order) {
        return entities.createQuery("select x from " + type.getSimpleName() + " x order by " + order, type)
                .getResultList();
    }
}
