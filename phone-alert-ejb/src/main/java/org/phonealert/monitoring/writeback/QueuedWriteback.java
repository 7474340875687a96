package org.phonealert.monitoring.writeback;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.base.Identified;
import org.phonealert.base.Text;
import org.phonealert.base.work.Backoff;
import org.phonealert.base.work.WorkOrder;
import org.phonealert.monitoring.connection.Writeback;

/** A write-back in the database: what is pushed to the source, when it is tried next, and its result. */
@Entity
@Table(name = "replies")
class QueuedWriteback extends Identified {
    /** A push ends within a minute, and the claims of one source are pushed one after another. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    /** After a day the source needs it no more. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final int LONGEST_REASON = 500;

    @Column(name = "alert_id")
    private long alertId;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "dedup_key")
    private String dedupKey;

    @Enumerated(EnumType.STRING)
    private Writeback.Kind kind;

    private String author;

    @Column(name = "words")
    private String text;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Embedded
    private WorkOrder work = new WorkOrder();

    private int attempts;

    @Enumerated(EnumType.STRING)
    private WritebackState state = WritebackState.WAITING;

    @Column(name = "settled_at")
    @Nullable
    private OffsetDateTime settledAt;

    @SuppressWarnings("UnusedVariable") // only stored: why it was dropped or failed, for support
    @Nullable
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected QueuedWriteback() {}

    QueuedWriteback(Alert alert, Writeback.Kind kind, String author, String text, Instant now) {
        this.alertId = alert.id();
        this.sourceId = alert.source().id();
        this.dedupKey = alert.dedupKey();
        this.kind = kind;
        this.author = author;
        this.text = text;
        this.createdAt = kept(now);
        work.fallDue(now);
    }

    long alertId() {
        return alertId;
    }

    long sourceId() {
        return sourceId;
    }

    Writeback.Kind kind() {
        return kind;
    }

    boolean isWaiting() {
        return state == WritebackState.WAITING;
    }

    /** For the protocol or the kit that pushes it. */
    Writeback writeback() {
        return new Writeback(id(), alertId, dedupKey, kind, author, text, attempts);
    }

    /** For the history, once the source has it. */
    WritebackFact.Pushed pushed() {
        return new WritebackFact.Pushed(kind, author.replace(" " + Writeback.MARK, ""), text);
    }

    int claim(Instant now) {
        return work.claim(now.plus(LEASE));
    }

    boolean isClaimedBy(int fence) {
        return isWaiting() && work.isClaimedBy(fence);
    }

    /**
     * Ends it: it was pushed, or never will be.
     *
     * @param why null if no reason is needed
     */
    void settle(WritebackState outcome, @Nullable String why, Instant now) {
        if (!isWaiting() || outcome == WritebackState.WAITING) {
            throw new IllegalStateException("a write-back that is %s cannot become %s".formatted(state, outcome));
        }
        state = outcome;
        settledAt = kept(now);
        reason = why == null ? null : Text.fit(why, LONGEST_REASON);
        work.revoke();
        work.close();
    }

    /**
     * Records a failed attempt; the next one is due after 2, 4, 8 … seconds, up to five minutes.
     *
     * @return false if it is too old for another attempt
     */
    boolean postpone(String why, Instant now) {
        attempts++;
        reason = Text.fit(why, LONGEST_REASON);
        work.fallDue(now.plus(BACKOFF.after(attempts)));
        return now.isBefore(createdAt.toInstant().plus(LIFE));
    }

    /** Makes it due now, and ends a claim that may be running. */
    void retryNow(Instant now) {
        work.revoke();
        work.fallDue(now);
    }

    Optional<Instant> dueAt() {
        return work.dueAt();
    }

    int attempts() {
        return attempts;
    }
}
