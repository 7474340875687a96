package org.phonealert.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.stream.Stream;
import org.phonealert.alert.Acknowledgement;
import org.phonealert.alert.Alert;
import org.phonealert.alert.AlertEnded;
import org.phonealert.alert.AlertTaken;
import org.phonealert.link.LinkChanged;
import org.phonealert.link.LinkRemoved;
import org.phonealert.link.Reply;
import org.phonealert.link.SourceLinks;

/**
 * Writes down what sources are to be told, in the transaction in which it happens. What a source has said itself is not
 * told to it.
 */
@ApplicationScoped
public class ReplyWriter {
    private static final int LONGEST_NAME = 100 - Reply.MARK.length() - 1;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SourceLinks links;

    @Inject
    private Clock clock;

    @Inject
    private Event<ReplyDue> due;

    void taken(@Observes AlertTaken taken) {
        Acknowledgement acknowledgement = taken.acknowledgement();
        if (acknowledgement.via() != Acknowledgement.Way.SOURCE) {
            write(
                    taken.alert(),
                    Reply.Kind.ACKNOWLEDGE,
                    acknowledgement.by(),
                    "taken in charge by %s, %s".formatted(name(acknowledgement.by()), way(acknowledgement.via())));
        }
    }

    void ended(@Observes AlertEnded ended) {
        forget(ended.alert());
        ended.findBy()
                .ifPresent(by ->
                        write(ended.alert(), Reply.Kind.COMMENT, by, "ended in Phone Alert by %s".formatted(name(by))));
    }

    /** What stood in the way may be mended: whatever waits is tried at once. */
    void relinked(@Observes LinkChanged changed) {
        waiting("sourceId", changed.sourceId()).forEach(reply -> reply.hurry(clock.instant()));
        due.fire(new ReplyDue());
    }

    void unlinked(@Observes LinkRemoved removed) {
        waiting("sourceId", removed.sourceId())
                .forEach(reply -> reply.settle(ReplyState.OVER, "there is no way back any more", clock.instant()));
    }

    /** An acknowledgement that comes when the trouble is over could be taken for that of the next one. */
    private void forget(Alert alert) {
        waiting("alertId", alert.id())
                .filter(reply -> reply.kind() == Reply.Kind.ACKNOWLEDGE)
                .forEach(reply -> reply.settle(ReplyState.OVER, "the alert is over", clock.instant()));
    }

    private Stream<QueuedReply> waiting(String of, long id) {
        return entities
                .createQuery(
                        "select r from QueuedReply r where r." + of + " = :id and r.state = :waiting order by r.id",
                        QueuedReply.class)
                .setParameter("id", id)
                .setParameter("waiting", ReplyState.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream();
    }

    private void write(Alert alert, Reply.Kind kind, String by, String words) {
        if (links.find(alert.source().id()).isPresent()) {
            entities.persist(new QueuedReply(alert, kind, name(by) + " " + Reply.MARK, words, clock.instant()));
            due.fire(new ReplyDue());
        }
    }

    /** On one line, whatever somebody is called. */
    private static String name(String by) {
        String line = by.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_NAME
                ? line
                : line.substring(0, LONGEST_NAME).strip();
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
