package org.phonealert.oncall.duty;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.phonealert.base.Identified;

/**
 * All that is planned, read again only when it has changed: a call must not wait for a thousand schedules. Who changes it
 * does not ask in the same transaction: what may yet be rolled back would be remembered.
 */
@Dependent
class KnownDuty {
    /** As they were made: their numbers come in blocks, each node its own. */
    private static final String IN_ORDER = "x.madeAt, x.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RosterCache last;

    DutyRoster roster() {
        // the version first: a change in between makes the next question read again
        long version = version();
        RosterCache.Reading reading = last.reading();
        if (reading == null || reading.version() != version) {
            reading = new RosterCache.Reading(
                    version,
                    new DutyRoster(
                            all(PlanVersion.class, "x.validFrom"),
                            all(DutyOverride.class, IN_ORDER),
                            all(ImportedShift.class, IN_ORDER),
                            all(OffDutyVersion.class, "x.validFrom")));
            last.remember(reading);
        }
        return reading.roster();
    }

    /** Whoever changes anything says so first: two who do it wait for each other. */
    void changes() {
        entities.createNativeQuery("update duty_version set version = version + 1")
                .executeUpdate();
    }

    /** Nobody else changes anything before the caller has. */
    void hold() {
        entities.createNativeQuery("select version from duty_version for update")
                .getSingleResult();
    }

    /** Grows with every change. */
    long version() {
        // nothing that the caller has yet to write concerns the version
        Number version = (Number) entities.createNativeQuery("select version from duty_version")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return version.longValue();
    }

    private <T extends Identified> List<T> all(Class<T> type, String order) {
        return entities.createQuery("select x from " + type.getSimpleName() + " x order by " + order, type)
                .getResultList();
    }
}
