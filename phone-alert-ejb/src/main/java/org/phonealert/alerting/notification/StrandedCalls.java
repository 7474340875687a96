package org.phonealert.alerting.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.phonealert.base.work.DueRows;

/** Finds and repairs calls that have neither ended nor a next check. There are none unless the program has a fault. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StrandedCalls {
    private static final int MOST_AT_ONCE = 100;
    private static final String STRANDED = "ended_at is null and due_at is null";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CallProgress progress;

    /** The ids of those created before this instant, oldest first; at most a hundred. */
    public List<Long> createdBefore(Instant instant) {
        return DueRows.of("notifications")
                .where(STRANDED)
                .where("created_at < ?", instant)
                .orderBy("id")
                .most(MOST_AT_ONCE)
                .find(entities);
    }

    /** Makes the check of this call due now, unless another node has repaired it. */
    public void repair(long id) {
        DueRows.of("notifications")
                .where("id = ?", id)
                .where(STRANDED)
                .claimFirst(entities, Notification.class)
                .ifPresent(this::repair);
    }

    private void repair(Notification call) {
        call.lookAgain(clock.instant());
        progress.record(call, new CallFact.Repaired(call.state()));
        progress.dueNow();
    }
}
