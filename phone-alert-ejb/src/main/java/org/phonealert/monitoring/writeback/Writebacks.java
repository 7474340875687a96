package org.phonealert.monitoring.writeback;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.work.DueRows;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.monitoring.connection.Writeback;

/**
 * The queue of write-backs, and their results. At most one write-back of an alert waits: its end drops an acknowledgement
 * that was not pushed yet. So the write-backs of an alert are pushed in order.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Writebacks {
    /** As many as a slow source accepts one after another within a lease. */
    private static final int MOST_AT_ONCE = 10;

    private static final int MOST_FOR_A_KIT = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Alerts alerts;

    @Inject
    private SourceConnections connections;

    @Inject
    private Clock clock;

    /**
     * Claims due write-backs to sources with these types of connection.
     *
     * @param except sources that are left out
     */
    public List<WritebackClaim> claim(Collection<ConnectionType> types, Collection<Long> except) {
        if (types.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        DueRows due = DueRows.of("replies")
                .dueBy(now)
                .where("source_id in (select l.source_id from source_links l where l.type in (?))", types)
                .most(MOST_AT_ONCE);
        if (!except.isEmpty()) {
            due.where("source_id not in (?)", except);
        }
        return due.claim(entities, QueuedWriteback.class).stream()
                .map(row -> claim(row, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<WritebackClaim> claim(QueuedWriteback row, Instant now) {
        int fence = row.claim(now);
        return connections
                .find(row.sourceId())
                .map(connection -> new WritebackClaim(row.sourceId(), connection, row.writeback(), fence));
    }

    /** The due write-backs that the kit of this source fetches, oldest first; it gets the same ones until it settles them. */
    public List<Writeback> waiting(AlertSource source) {
        return entities.createQuery(
                        "select r from QueuedWriteback r where r.sourceId = :source and r.state = :waiting"
                                + " and r.work.dueAt <= :now order by r.createdAt, r.id",
                        QueuedWriteback.class)
                .setParameter("source", source.id())
                .setParameter("waiting", WritebackState.WAITING)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setMaxResults(MOST_FOR_A_KIT)
                .getResultStream()
                .map(QueuedWriteback::writeback)
                .toList();
    }

    /**
     * Records the result that the kit of this source reports; the same report again changes nothing.
     *
     * @param why what is wrong, for {@code FAILED} and {@code REFUSED}
     * @throws UnknownException if the source has no such write-back
     */
    public void settle(AlertSource source, long id, WritebackOutcome outcome, String why) {
        QueuedWriteback row = lock(id).filter(one -> one.sourceId() == source.id())
                .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_WRITEBACK, id));
        if (row.isWaiting()) {
            switch (outcome) {
                case DONE -> pushed(row);
                case OVER -> row.settle(WritebackState.OVER, why, clock.instant());
                case FAILED -> failed(row, new WritebackFailure(WritebackProblem.REPORTED, why));
                case REFUSED -> failed(row, new WritebackFailure(WritebackProblem.REFUSED, why));
            }
        }
    }

    /** Gives up what was not pushed within a day, for example because no kit fetched it; the alert's history records that. */
    public void giveUp() {
        Instant now = clock.instant();
        DueRows.of("replies")
                .dueBy(now)
                .where("state = 'WAITING' and created_at < ?", now.minus(QueuedWriteback.LIFE))
                .orderBy("id")
                .most(MOST_AT_ONCE)
                .claim(entities, QueuedWriteback.class)
                .forEach(row -> giveUp(row, new WritebackFact.GivenUp(WritebackProblem.EXPIRED, null, null)));
    }

    /** Records a push; does nothing if the claim has expired. */
    public void pushed(WritebackClaim claim) {
        lock(claim).ifPresent(this::pushed);
    }

    private void pushed(QueuedWriteback row) {
        row.settle(WritebackState.TOLD, null, clock.instant());
        alerts.record(row.alertId(), row.pushed());
    }

    /** Drops a write-back that the source needs no more; does nothing if the claim has expired. */
    public void drop(WritebackClaim claim) {
        lock(claim).ifPresent(row -> row.settle(WritebackState.OVER, "not needed in the source", clock.instant()));
    }

    /** Records a failure, and retries unless the source refused it or it is a day old; nothing if the claim has expired. */
    public void failed(WritebackClaim claim, WritebackFailure failure) {
        lock(claim).ifPresent(row -> failed(row, failure));
    }

    private void failed(QueuedWriteback row, WritebackFailure failure) {
        if (failure.problem() == WritebackProblem.REFUSED) {
            giveUp(row, new WritebackFact.GivenUp(failure, null));
        } else if (!row.postpone(failure.technical(), clock.instant())) {
            giveUp(row, new WritebackFact.GivenUp(failure, row.attempts()));
        } else if (row.attempts() == 1) {
            // the history records the first failure only
            alerts.record(row.alertId(), new WritebackFact.Delayed(failure));
        }
    }

    private void giveUp(QueuedWriteback row, WritebackFact.GivenUp fact) {
        row.settle(WritebackState.REFUSED, fact.technical(), clock.instant());
        alerts.record(row.alertId(), fact);
    }

    private Optional<QueuedWriteback> lock(WritebackClaim claim) {
        return lock(claim.writeback().id()).filter(row -> row.isClaimedBy(claim.fence()));
    }

    private Optional<QueuedWriteback> lock(long id) {
        return Optional.ofNullable(entities.find(QueuedWriteback.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
