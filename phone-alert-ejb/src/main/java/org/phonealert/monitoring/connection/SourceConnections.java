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

/** The sources' connections, one for each source. */
@Stateless
public class SourceConnections {
    private static final System.Logger LOG = System.getLogger(SourceConnections.class.getName());
    private static final int MOST_AT_ONCE = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<ConnectionHealthChanged> healthChanges;

    @Inject
    private Event<ConnectionChanged> changes;

    @Inject
    private Event<ConnectionRemoved> removals;

    /**
     * Gives the source this connection.
     *
     * @throws InvalidInputException if this type of connection is for another type of source
     */
    public void define(AlertSource source, SourceConnection connection) {
        if (connection.type().source() != source.type()) {
            throw new InvalidInputException(
                    "type", RefusalReason.CONNECTION_NOT_FOR_SOURCE, connection.type(), source.type());
        }
        Optional<StoredConnection> row = lock(source.id());
        row.ifPresentOrElse(
                known -> {
                    if (!known.connection().equals(connection)) {
                        known.connect(connection, clock.instant());
                        changes.fire(new ConnectionChanged(source.id()));
                    }
                },
                () -> entities.persist(new StoredConnection(source.id(), connection, clock.instant())));
    }

    /** Removes the source's connection, if it has one. */
    public void remove(AlertSource source) {
        lock(source.id()).ifPresent(row -> {
            entities.remove(row);
            removals.fire(new ConnectionRemoved(source.id()));
        });
    }

    public Optional<SourceConnection> find(long sourceId) {
        return Optional.ofNullable(entities.find(StoredConnection.class, sourceId))
                .map(StoredConnection::connection);
    }

    /** All connections, by the source's number. */
    public Map<Long, SourceConnection> all() {
        return rows().stream().collect(Collectors.toMap(StoredConnection::sourceId, StoredConnection::connection));
    }

    /** Whether each connection works, by the source's number. */
    public Map<Long, ConnectionHealth> health() {
        return rows().stream().collect(Collectors.toMap(StoredConnection::sourceId, StoredConnection::health));
    }

    private List<StoredConnection> rows() {
        return entities.createQuery("select c from StoredConnection c", StoredConnection.class)
                .getResultList();
    }

    /** Claims due fetches from sources with these types of connection. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<FetchClaim> claim(Collection<ConnectionType> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return DueRows.of("source_links", "source_id")
                .dueBy(now)
                .where("type in (?)", types)
                .most(MOST_AT_ONCE)
                .claim(entities, StoredConnection.class)
                .stream()
                .map(row -> claim(row, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FetchClaim> claim(StoredConnection row, Instant now) {
        int fence = row.claim(now);
        return Optional.ofNullable(entities.find(AlertSource.class, row.sourceId()))
                .filter(source -> !source.isRetired())
                .map(source -> new FetchClaim(source, row.connection(), fence));
    }

    /** Makes a fetch due now, in the caller's transaction: something casts doubt on our open alerts. */
    public void fetchNow(long sourceId) {
        lock(sourceId).ifPresent(row -> row.fetchNow(clock.instant()));
    }

    /** Records that the state was fetched. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void fetched(FetchClaim claim) {
        lock(claim.source().id())
                .filter(row -> row.isClaimedBy(claim.fence()))
                .ifPresent(row -> answered(row, claim.source()));
    }

    /** Records that the kit of this source sent a request. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void kitReported(AlertSource source) {
        lock(source.id()).filter(row -> !row.connection().type().isOutgoing()).ifPresent(row -> answered(row, source));
    }

    private void answered(StoredConnection row, AlertSource source) {
        row.failingSince().ifPresent(since -> {
            ConnectionHealthChanged change =
                    new ConnectionHealthChanged(false, source.name(), since + " – " + clock.instant());
            LOG.log(INFO, "Source answers again, administrators are notified: {0}", change.summary());
            healthChanges.fire(change);
        });
        row.answered(clock.instant());
    }

    /** Records that fetching failed; the first failure is news for administrators. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(FetchClaim claim, SourceException failure) {
        lock(claim.source().id())
                .filter(row -> row.isClaimedBy(claim.fence()))
                .filter(row -> row.failed(failure, clock.instant()))
                .ifPresent(row -> {
                    ConnectionHealthChanged change = new ConnectionHealthChanged(
                            true, claim.source().name(), failure.fault() + ": " + failure.reason());
                    LOG.log(
                            WARNING,
                            "Source cannot be reached, administrators are notified; retrying with growing pauses: {0}",
                            change.summary());
                    healthChanges.fire(change);
                });
    }

    private Optional<StoredConnection> lock(long sourceId) {
        return Optional.ofNullable(entities.find(StoredConnection.class, sourceId, LockModeType.PESSIMISTIC_WRITE));
    }
}
