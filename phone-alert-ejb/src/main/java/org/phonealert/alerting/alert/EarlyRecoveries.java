package org.phonealert.alerting.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/** Keeps recoveries that came before their trouble, which {@link IntakeSnapshot} then knows to be over. */
@Dependent
class EarlyRecoveries {
    /** No sender tries for longer. */
    private static final Duration KEPT = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A recovery came of which no alert is open. */
    void came(IncomingEvent recovery) {
        entities.persist(new EarlyRecovery(recovery));
        int unused = entities.createQuery("delete from EarlyRecovery e where e.occurredAt < :longAgo")
                .setParameter("longAgo", Alert.asKept(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
