package org.phonealert.monitoring.writeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.stream.Stream;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertAcknowledged;
import org.phonealert.alerting.alert.AlertEnded;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.ConnectionChanged;
import org.phonealert.monitoring.connection.ConnectionRemoved;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.monitoring.connection.Writeback;

/**
 * Writes down what sources are to be told, in the transaction in which it happens. What a source has said itself is not
 * told to it.
 */
@ApplicationScoped
public class WritebackRecorder {
    private static final int LONGEST_NAME = 100 - Writeback.MARK.length() - 1;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SourceConnections links;

    @Inject
    private Clock clock;

    @Inject
    private Event<WritebackDue> due;

    void taken(@Observes AlertAcknowledged taken) {
        Acknowledgement acknowledgement = taken.acknowledgement();
        if (acknowledgement.via() != Acknowledgement.Way.SOURCE) {
            write(
                    taken.alert(),
                    Writeback.Kind.ACKNOWLEDGE,
                    acknowledgement.by(),
                    "taken in charge by %s, %s"
                            .formatted(Text.line(acknowledgement.by(), LONGEST_NAME), way(acknowledgement.via())));
        }
    }

    void ended(@Observes AlertEnded ended) {
        forget(ended.alert());
        ended.findBy()
                .ifPresent(by -> write(
                        ended.alert(),
                        Writeback.Kind.COMMENT,
                        by,
                        "ended in Phone Alert by %s".formatted(Text.line(by, LONGEST_NAME))));
    }

    /** What stood in the way may be mended: whatever waits is tried at once. */
    void relinked(@Observes ConnectionChanged changed) {
        waiting("sourceId", changed.sourceId()).forEach(reply -> reply.hurry(clock.instant()));
        due.fire(new WritebackDue());
    }

    void unlinked(@Observes ConnectionRemoved removed) {
        waiting("sourceId", removed.sourceId())
                .forEach(reply -> reply.settle(WritebackState.OVER, "there is no way back any more", clock.instant()));
    }

    /** An acknowledgement that comes when the trouble is over could be taken for that of the next one. */
    private void forget(Alert alert) {
        waiting("alertId", alert.id())
                .filter(reply -> reply.kind() == Writeback.Kind.ACKNOWLEDGE)
                .forEach(reply -> reply.settle(WritebackState.OVER, "the alert is over", clock.instant()));
    }

    private Stream<QueuedWriteback> waiting(String of, long id) {
        return entities
                .createQuery(
                        "select r from QueuedWriteback r where r." + of + " = :id and r.state = :waiting order by r.id",
                        QueuedWriteback.class)
                .setParameter("id", id)
                .setParameter("waiting", WritebackState.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream();
    }

    private void write(Alert alert, Writeback.Kind kind, String by, String words) {
        if (links.find(alert.source().id()).isPresent()) {
            entities.persist(new QueuedWriteback(
                    alert, kind, Text.line(by, LONGEST_NAME) + " " + Writeback.MARK, words, clock.instant()));
            due.fire(new WritebackDue());
        }
    }

    private static String way(Acknowledgement.Way via) {
        return switch (via) {
            case PHONE_KEY -> "by phone";
            case WEB -> "on the web pages";
            case API -> "by the API";
            case SOURCE -> "in the source";
        };
    }
}
