package org.phonealert.oncall.duty;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.phonealert.base.Identified;

/** The roster of all schedules and absences, and its version, which every change raises. */
@Dependent
class CurrentRoster {
    /** Not by number alone: each node takes numbers from a block of its own. */
    private static final String IN_ORDER = "x.madeAt, x.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RosterCache cache;

    /** The roster as committed; a transaction that changes it does not call this. */
    DutyRoster get() {
        return cache.get(
                entities,
                () -> new DutyRoster(
                        all(PlanVersion.class, "x.validFrom"),
                        all(DutyOverride.class, IN_ORDER),
                        all(ImportedShift.class, IN_ORDER),
                        all(OffDutyVersion.class, "x.validFrom")));
    }

    /** Called before each change; makes transactions that change the roster run one after the other. */
    void raiseVersion() {
        cache.raise(entities);
    }

    /** Keeps every other transaction from changing the roster until the caller's ends. */
    void hold() {
        cache.hold(entities);
    }

    /** Rises with every change. */
    long version() {
        return cache.version(entities);
    }

    private <T extends Identified> List<T> all(Class<T> type, String order) {
        return entities.createQuery("select x from " + type.getSimpleName() + " x order by " + order, type)
                .getResultList();
    }
}
