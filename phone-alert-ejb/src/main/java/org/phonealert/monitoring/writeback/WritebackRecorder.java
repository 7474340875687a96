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
 * Queues a write-back for each acknowledgement and each end of an alert, in the transaction in which it happens. An
 * acknowledgement that came from the source is not pushed back to it.
 */
@ApplicationScoped
public class WritebackRecorder {
    private static final int LONGEST_NAME = 100 - Writeback.MARK.length() - 1;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SourceConnections connections;

    @Inject
    private Clock clock;

    @Inject
    private Event<WritebackDue> due;

    void acknowledged(@Observes AlertAcknowledged event) {
        Acknowledgement acknowledgement = event.acknowledgement();
        if (acknowledgement.via() != Acknowledgement.Way.SOURCE) {
            queue(
                    event.alert(),
                    Writeback.Kind.ACKNOWLEDGE,
                    acknowledgement.by(),
                    "taken in charge by %s, %s"
                            .formatted(Text.line(acknowledgement.by(), LONGEST_NAME), way(acknowledgement.via())));
        }
    }

    void ended(@Observes AlertEnded ended) {
        dropAcknowledgement(ended.alert());
        ended.findBy()
                .ifPresent(by -> queue(
                        ended.alert(),
                        Writeback.Kind.COMMENT,
                        by,
                        "ended in Phone Alert by %s".formatted(Text.line(by, LONGEST_NAME))));
    }

    /** The new connection may work where the former one failed: all waiting write-backs are tried at once. */
    void connectionChanged(@Observes ConnectionChanged changed) {
        waiting("sourceId", changed.sourceId()).forEach(row -> row.retryNow(clock.instant()));
        due.fire(new WritebackDue());
    }

    void connectionRemoved(@Observes ConnectionRemoved removed) {
        waiting("sourceId", removed.sourceId())
                .forEach(row ->
                        row.settle(WritebackState.OVER, "the source has no connection any more", clock.instant()));
    }

    /** After the alert's end, the source could take its acknowledgement for one of the next problem. */
    private void dropAcknowledgement(Alert alert) {
        waiting("alertId", alert.id())
                .filter(row -> row.kind() == Writeback.Kind.ACKNOWLEDGE)
                .forEach(row -> row.settle(WritebackState.OVER, "the alert is over", clock.instant()));
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

    private void queue(Alert alert, Writeback.Kind kind, String by, String text) {
        if (connections.find(alert.source().id()).isPresent()) {
            entities.persist(new QueuedWriteback(
                    alert, kind, Text.line(by, LONGEST_NAME) + " " + Writeback.MARK, text, clock.instant()));
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
