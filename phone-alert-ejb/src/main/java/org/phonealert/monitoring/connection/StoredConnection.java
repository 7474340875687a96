package org.phonealert.monitoring.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;
import org.phonealert.base.work.Backoff;
import org.phonealert.base.work.WorkOrder;

/** A source's connection in the database: its settings, when the state is fetched next, and whether that works. */
@Entity
@Table(name = "source_links")
class StoredConnection {
    /** The pause between two fetches from a source that answers. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Longer than any fetch lasts. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** A kit that sends nothing for so long does not work. */
    private static final Duration KIT_IS_GONE = Duration.ofMinutes(10);

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(15), PAUSE);
    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "source_id")
    private long sourceId;

    @Enumerated(EnumType.STRING)
    private ConnectionType type;

    @Nullable
    private String address;

    @Column(name = "user_name")
    @Nullable
    private String user;

    @Nullable
    private String secret;

    @Nullable
    private String certificate;

    @Embedded
    private WorkOrder work = new WorkOrder();

    @Column(name = "answered_at")
    @Nullable
    private OffsetDateTime answeredAt;

    private int failures;

    @Column(name = "failing_since")
    @Nullable
    private OffsetDateTime failingSince;

    @Enumerated(EnumType.STRING)
    private SourceException.@Nullable Fault fault;

    @Nullable
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected StoredConnection() {}

    @SuppressWarnings("NullAway.Init") // connect() fills the rest
    StoredConnection(long sourceId, SourceConnection connection, Instant now) {
        this.sourceId = sourceId;
        connect(connection, now);
    }

    /** Takes new settings, and forgets what failed with the former ones. */
    final void connect(SourceConnection connection, Instant now) {
        type = connection.type();
        address = connection.address().orElse(null);
        user = connection.user().orElse(null);
        secret = connection.secret().orElse(null);
        certificate = connection.certificate().orElse(null);
        answeredAt = null;
        forgetFailures();
        work.revoke();
        work.fallDue(type.isOutgoing() ? now : now.plus(KIT_IS_GONE));
    }

    long sourceId() {
        return sourceId;
    }

    SourceConnection connection() {
        return new SourceConnection(type, address, user, secret, certificate);
    }

    int claim(Instant now) {
        return work.claim(now.plus(LEASE));
    }

    boolean isClaimedBy(int fence) {
        return work.isClaimedBy(fence);
    }

    /** Makes the fetch due now, and ends a claim that may be running. */
    void fetchNow(Instant now) {
        if (type.isOutgoing()) {
            work.revoke();
            work.fallDue(now);
        }
    }

    /** The source answered, or its kit reported. */
    void answered(Instant now) {
        answeredAt = now.atOffset(ZoneOffset.UTC);
        forgetFailures();
        work.fallDue(now.plus(type.isOutgoing() ? PAUSE : KIT_IS_GONE));
    }

    private void forgetFailures() {
        failures = 0;
        failingSince = null;
        fault = null;
        reason = null;
    }

    /**
     * The fetch failed; the next one is due after 15 s, 30 s … 5 min.
     *
     * @return whether that is news: the first failure, or one of another kind
     */
    boolean failed(SourceException failure, Instant now) {
        boolean news = fault != failure.fault();
        failures++;
        failingSince = failingSince == null ? now.atOffset(ZoneOffset.UTC) : failingSince;
        fault = failure.fault();
        reason = Text.fit(failure.reason(), LONGEST_REASON);
        work.fallDue(now.plus(type.isOutgoing() ? BACKOFF.after(failures) : PAUSE));
        return news;
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt).map(OffsetDateTime::toInstant);
    }

    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince).map(OffsetDateTime::toInstant);
    }

    /** For administrators. */
    ConnectionHealth health() {
        return new ConnectionHealth(
                connection().type(), answeredAt().orElse(null), failingSince().orElse(null), reason);
    }
}
