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
 * What sources are to be told, and what came of it. Of one alert no more than one thing waits at a time: its end takes back
 * an acknowledgement that was not told yet. So what concerns one alert is told in order.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Writebacks {
    /** As many as a slow source takes one after another before the lease of the last one ends. */
    private static final int MOST_AT_ONCE = 10;

    private static final int MOST_FOR_A_KIT = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Alerts alerts;

    @Inject
    private SourceConnections links;

    @Inject
    private Clock clock;

    /**
     * What is due for sources to which these ways lead, each for whoever claims it.
     *
     * @param but not for these sources
     */
    public List<WritebackClaim> claim(Collection<ConnectionType> types, Collection<Long> but) {
        if (types.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        DueRows due = DueRows.of("replies")
                .dueBy(now)
                .where("source_id in (select l.source_id from source_links l where l.type in (?))", types)
                .most(MOST_AT_ONCE);
        if (!but.isEmpty()) {
            due.where("source_id not in (?)", but);
        }
        return due.claim(entities, QueuedWriteback.class).stream()
                .map(row -> assignment(row, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<WritebackClaim> assignment(QueuedWriteback row, Instant now) {
        int fence = row.claim(now);
        return links.find(row.sourceId()).map(link -> new WritebackClaim(row.sourceId(), link, row.reply(), fence));
    }

    /** What the kit of this source is to tell it now, oldest first; it is given the same ones again until it settles them. */
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
                .map(QueuedWriteback::reply)
                .toList();
    }

    /**
     * The kit of this source says what came of one; that it says so twice changes nothing.
     *
     * @param why for {@code FAILED} and {@code REFUSED} what is wrong
     * @throws UnknownException if the source has no such reply
     */
    public void settle(AlertSource source, long id, WritebackOutcome outcome, String why) {
        QueuedWriteback row = lock(id).filter(reply -> reply.sourceId() == source.id())
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

    /** What nobody has told for a day, such as a kit that does not come, is given up, and that is told. */
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

    /** The source shows it now. Like what follows, it does nothing if the claim has expired. */
    public void pushed(WritebackClaim claim) {
        lock(claim).ifPresent(this::pushed);
    }

    private void pushed(QueuedWriteback row) {
        row.settle(WritebackState.TOLD, null, clock.instant());
        alerts.record(row.alertId(), row.pushed());
    }

    /** The source needs it no more. */
    public void drop(WritebackClaim claim) {
        lock(claim).ifPresent(row -> row.settle(WritebackState.OVER, "not needed in the source", clock.instant()));
    }

    /** It is tried again, unless the source refuses it or it is a day old. */
    public void failed(WritebackClaim claim, WritebackFailure failure) {
        lock(claim).ifPresent(row -> failed(row, failure));
    }

    private void failed(QueuedWriteback row, WritebackFailure failure) {
        if (failure.problem() == WritebackProblem.REFUSED) {
            giveUp(row, new WritebackFact.GivenUp(failure, null));
        } else if (!row.putOff(failure.technical(), clock.instant())) {
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
        return lock(claim.reply().id()).filter(row -> row.isClaimedBy(claim.fence()));
    }

    private Optional<QueuedWriteback> lock(long id) {
        return Optional.ofNullable(entities.find(QueuedWriteback.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
