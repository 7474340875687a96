package org.phonealert.monitoring.connection;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.work.DueRows;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

/** How each source is told and asked, one way each. */
@Stateless
public class SourceConnections {
    private static final System.Logger LOG = System.getLogger(SourceConnections.class.getName());
    private static final int MOST_AT_ONCE = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<ConnectionNews> news;

    @Inject
    private Event<ConnectionChanged> changes;

    @Inject
    private Event<ConnectionRemoved> removals;

    /**
     * Gives the source this link.
     *
     * @throws InvalidInputException if there is no such way to a source of this type
     */
    public void define(AlertSource source, SourceConnection link) {
        if (link.type().source() != source.type()) {
            throw new InvalidInputException(
                    "type", RefusalReason.CONNECTION_NOT_FOR_SOURCE, link.type(), source.type());
        }
        Optional<ConnectionRow> row = lock(source.id());
        row.ifPresentOrElse(
                known -> {
                    if (!known.link().equals(link)) {
                        known.lead(link, clock.instant());
                        changes.fire(new ConnectionChanged(source.id()));
                    }
                },
                () -> entities.persist(new ConnectionRow(source.id(), link, clock.instant())));
    }

    /** The source has none any more. */
    public void remove(AlertSource source) {
        lock(source.id()).ifPresent(row -> {
            entities.remove(row);
            removals.fire(new ConnectionRemoved(source.id()));
        });
    }

    public Optional<SourceConnection> find(long sourceId) {
        return Optional.ofNullable(entities.find(ConnectionRow.class, sourceId)).map(ConnectionRow::link);
    }

    /** All there are, by the source's number. */
    public Map<Long, SourceConnection> all() {
        return rows().stream().collect(Collectors.toMap(ConnectionRow::sourceId, ConnectionRow::link));
    }

    /** How each does, by the source's number. */
    public Map<Long, ConnectionHealth> health() {
        return rows().stream().collect(Collectors.toMap(ConnectionRow::sourceId, ConnectionRow::health));
    }

    private List<ConnectionRow> rows() {
        return entities.createQuery("select l from ConnectionRow l", ConnectionRow.class)
                .getResultList();
    }

    /** The sources that are to be asked now, each for whoever claims it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Question> claim(Collection<ConnectionType> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return DueRows.of("source_links", "source_id")
                .dueBy(now)
                .where("type in (?)", types)
                .most(MOST_AT_ONCE)
                .claim(entities, ConnectionRow.class)
                .stream()
                .map(row -> question(row, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Question> question(ConnectionRow row, Instant now) {
        int fence = row.claim(now);
        return Optional.ofNullable(entities.find(AlertSource.class, row.sourceId()))
                .filter(source -> !source.isRetired())
                .map(source -> new Question(source, row.link(), fence));
    }

    /** The source is asked at once: something makes us doubt how things stand there. In the caller's transaction. */
    public void askNow(long sourceId) {
        lock(sourceId).ifPresent(row -> row.askNow(clock.instant()));
    }

    /** It answered. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void answered(Question question) {
        lock(question.source().id())
                .filter(row -> row.isClaimedBy(question.fence()))
                .ifPresent(row -> answered(row, question.source()));
    }

    /** The kit of this source came, whatever it wants. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heardOfKit(AlertSource source) {
        lock(source.id()).filter(row -> !row.link().type().isOurs()).ifPresent(row -> answered(row, source));
    }

    private void answered(ConnectionRow row, AlertSource source) {
        row.failingSince().ifPresent(since -> {
            ConnectionNews one = new ConnectionNews(false, source.name(), since + " – " + clock.instant());
            LOG.log(INFO, "A source answers again: {0}", one.summary());
            news.fire(one);
        });
        row.answered(clock.instant());
    }

    /** It did not answer, or let us not in; that it began to is told. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(Question question, SourceException failure) {
        lock(question.source().id())
                .filter(row -> row.isClaimedBy(question.fence()))
                .filter(row -> row.failed(failure, clock.instant()))
                .ifPresent(row -> {
                    ConnectionNews one = new ConnectionNews(
                            true, question.source().name(), failure.fault() + ": " + failure.reason());
                    LOG.log(WARNING, "A source cannot be asked: {0}", one.summary());
                    news.fire(one);
                });
    }

    private Optional<ConnectionRow> lock(long sourceId) {
        return Optional.ofNullable(entities.find(ConnectionRow.class, sourceId, LockModeType.PESSIMISTIC_WRITE));
    }
}
