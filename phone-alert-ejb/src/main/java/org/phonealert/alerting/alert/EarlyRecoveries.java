package org.phonealert.alerting.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/** Keeps recoveries that arrive before their trouble; {@link IntakeSnapshot} then ignores the trouble. */
@Dependent
class EarlyRecoveries {
    /** No sender retries for longer. */
    private static final Duration KEPT = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Keeps a recovery that has no open alert. */
    void keep(IncomingEvent recovery) {
        entities.persist(new EarlyRecovery(recovery));
        int unused = entities.createQuery("delete from EarlyRecovery e where e.occurredAt < :longAgo")
                .setParameter("longAgo", Alert.asKept(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
