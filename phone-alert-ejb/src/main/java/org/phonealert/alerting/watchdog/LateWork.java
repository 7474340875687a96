package org.phonealert.alerting.watchdog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.phonealert.base.work.WorkOverdue;

/** Escalation steps and calls that have been due for more than two minutes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LateWork {
    private static final Duration LATE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<WorkOverdue> overdue;

    /** How many rows are late, on all nodes together. */
    public long count() {
        return count("select count(*) from escalations where due_at < ?1")
                + count("select count(*) from notifications where due_at < ?1");
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, Timestamp.from(clock.instant().minus(LATE)))
                        .getSingleResult())
                .longValue();
    }

    /** Notifies the administrators of so many late rows. */
    public void report(long rows) {
        overdue.fire(new WorkOverdue(rows));
    }
}
