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

/** Calls that are not over and that nobody would ever look at again: there should be none. */
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

    /** The numbers of those that were made before that instant, oldest first; not more than a hundred. */
    public List<Long> createdBefore(Instant instant) {
        return DueRows.of("notifications")
                .where(STRANDED)
                .where("created_at < ?", instant)
                .orderBy("id")
                .most(MOST_AT_ONCE)
                .find(entities);
    }

    /** The dispatcher looks at this one now, unless somebody else has seen to it. */
    public void mend(long id) {
        DueRows.of("notifications")
                .where("id = ?", id)
                .where(STRANDED)
                .claimFirst(entities, Notification.class)
                .ifPresent(this::mend);
    }

    private void mend(Notification call) {
        call.lookAgain(clock.instant());
        progress.record(call, new CallFact.Repaired(call.state()));
        progress.dueNow();
    }
}
