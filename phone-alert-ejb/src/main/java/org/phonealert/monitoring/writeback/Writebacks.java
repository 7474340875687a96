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
import org.phonealert.alerting.alert.HistoryType;
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
    public void settle(AlertSource source, long id, WritebackOutcome settlement, String why) {
        QueuedWriteback row = lock(id).filter(reply -> reply.sourceId() == source.id())
                .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_WRITEBACK, id));
        if (row.isWaiting()) {
            settle(row, settlement, why);
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
                .forEach(row -> refuse(row, "nobody could tell it for a day"));
    }

    /** What came of an assignment, if it was not somebody else's meanwhile. */
    public void settle(WritebackClaim assignment, WritebackOutcome settlement, String why) {
        lock(assignment.reply().id())
                .filter(row -> row.isClaimedBy(assignment.fence()))
                .ifPresent(row -> settle(row, settlement, why));
    }

    private void settle(QueuedWriteback row, WritebackOutcome settlement, String why) {
        switch (settlement) {
            case DONE -> {
                row.settle(WritebackState.TOLD, null, clock.instant());
                alerts.tell(
                        row.alertId(),
                        HistoryType.SOURCE_TOLD,
                        null,
                        row.reply().text());
            }
            case OVER -> row.settle(WritebackState.OVER, why, clock.instant());
            case REFUSED -> refuse(row, why);
            case FAILED -> putOff(row, why);
        }
    }

    private void refuse(QueuedWriteback row, String why) {
        row.settle(WritebackState.REFUSED, why, clock.instant());
        alerts.tell(row.alertId(), HistoryType.SOURCE_NOT_TOLD, null, why);
    }

    /** The history tells the first time, and not each. */
    private void putOff(QueuedWriteback row, String why) {
        if (!row.putOff(why, clock.instant())) {
            refuse(row, "given up after %d attempts: %s".formatted(row.attempts(), why));
        } else if (row.attempts() == 1) {
            alerts.tell(row.alertId(), HistoryType.SOURCE_TOLD_LATER, null, why);
        }
    }

    private Optional<QueuedWriteback> lock(long id) {
        return Optional.ofNullable(entities.find(QueuedWriteback.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
