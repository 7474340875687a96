package org.phonealert.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Recoveries that came before their trouble, which is then over before it begins here. */
@Dependent
class EarlyRecoveries {
    /** What is told so soon cannot have been overtaken: its sender had no reason to try again. */
    private static final Duration PROMPT = Duration.ofSeconds(5);

    /** No sender tries for longer. */
    private static final Duration KEPT = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A recovery came of which no alert is open. */
    void came(Incoming recovery) {
        entities.persist(new EarlyRecovery(recovery));
        int unused = entities.createQuery("delete from EarlyRecovery e where e.occurredAt < :longAgo")
                .setParameter("longAgo", Alert.asKept(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    /** Whether this trouble, or a later one of the same monitor, is known to be over. */
    boolean isOver(Incoming trouble) {
        Instant at = trouble.event().occurredAt();
        if (!at.isBefore(clock.instant().minus(PROMPT))) {
            return false;
        }
        return !entities.createQuery(
                        "select e from EarlyRecovery e where e.dedupKey = :key and e.sourceId = :source"
                                + " and e.occurredAt >= :at",
                        EarlyRecovery.class)
                .setParameter("key", trouble.event().dedupKey())
                .setParameter("source", trouble.source().id())
                .setParameter("at", Alert.asKept(at))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
