package org.phonealert.alerting.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.phonealert.alerting.alert.HistoryType;

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
        List<?> ids = entities.createNativeQuery("select id from notifications where " + STRANDED
                        + " and created_at < ?1 order by id limit " + MOST_AT_ONCE)
                .setParameter(1, Timestamp.from(instant))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** The dispatcher looks at this one now, unless somebody else has seen to it. */
    public void mend(long id) {
        boolean stranded = !entities.createNativeQuery(
                        "select id from notifications where id = ?1 and " + STRANDED + " for update skip locked")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        if (stranded) {
            Notification call = Objects.requireNonNull(entities.find(Notification.class, id));
            call.lookAgain(clock.instant());
            progress.tell(
                    call, HistoryType.REPAIRED, "the call was %s, and nobody looked after it".formatted(call.state()));
            progress.dueNow();
        }
    }
}
