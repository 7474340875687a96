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

/** The link of a source as it is kept: where it leads, when it is asked next, and how it does. */
@Entity
@Table(name = "source_links")
class ConnectionRow {
    /** How often a source is asked that answers. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Whoever asks has given up long before. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** A kit that was not heard of for so long is not at work. */
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
    protected ConnectionRow() {}

    @SuppressWarnings("NullAway.Init") // lead() fills the rest
    ConnectionRow(long sourceId, SourceConnection link, Instant now) {
        this.sourceId = sourceId;
        lead(link, now);
    }

    /** From now on it leads there; what was wrong elsewhere is forgotten. */
    final void lead(SourceConnection link, Instant now) {
        type = link.type();
        address = link.address().orElse(null);
        user = link.user().orElse(null);
        secret = link.secret().orElse(null);
        certificate = link.certificate().orElse(null);
        answeredAt = null;
        forgetFailures();
        work.revoke();
        work.fallDue(type.isOurs() ? now : now.plus(KIT_IS_GONE));
    }

    long sourceId() {
        return sourceId;
    }

    SourceConnection link() {
        return new SourceConnection(type, address, user, secret, certificate);
    }

    int claim(Instant now) {
        return work.claim(now.plus(LEASE));
    }

    boolean isClaimedBy(int fence) {
        return work.isClaimedBy(fence);
    }

    /** It shall be asked at once, whoever may be asking now. */
    void askNow(Instant now) {
        if (type.isOurs()) {
            work.revoke();
            work.fallDue(now);
        }
    }

    /** It answered, or the kit came. */
    void answered(Instant now) {
        answeredAt = now.atOffset(ZoneOffset.UTC);
        forgetFailures();
        work.fallDue(now.plus(type.isOurs() ? PAUSE : KIT_IS_GONE));
    }

    private void forgetFailures() {
        failures = 0;
        failingSince = null;
        fault = null;
        reason = null;
    }

    /**
     * It did not answer; it is asked again after 15 s, 30 s … 5 min.
     *
     * @return whether that is news: the first time, or something else is wrong now
     */
    boolean failed(SourceException failure, Instant now) {
        boolean news = fault != failure.fault();
        failures++;
        failingSince = failingSince == null ? now.atOffset(ZoneOffset.UTC) : failingSince;
        fault = failure.fault();
        reason = Text.fit(failure.reason(), LONGEST_REASON);
        work.fallDue(now.plus(type.isOurs() ? BACKOFF.after(failures) : PAUSE));
        return news;
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt).map(OffsetDateTime::toInstant);
    }

    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince).map(OffsetDateTime::toInstant);
    }

    /** How it does, for people. */
    ConnectionHealth health() {
        return new ConnectionHealth(
                link().type(), answeredAt().orElse(null), failingSince().orElse(null), reason);
    }
}
