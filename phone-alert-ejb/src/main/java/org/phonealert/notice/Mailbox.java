package org.phonealert.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When one administrator gets the next mail. Like a notification's row it is its own work order: {@code due_at} is the
 * lease of whoever is sending, and the {@code fence} tells who may still write.
 */
@Entity
@Table(name = "notice_mailboxes")
class Mailbox {
    /** Every answer of the mail server may take its time, and there are a dozen to wait for. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** The address is wrong until somebody mends it; asking more often would only look like an attack. */
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    @Id
    @Column(name = "administrator_id")
    private long administratorId;

    @Column(name = "last_mail_at")
    @Nullable
    private OffsetDateTime lastMailAt;

    private int failures;

    @Column(name = "due_at")
    @Nullable
    private OffsetDateTime dueAt;

    private int fence;

    protected Mailbox() {}

    Mailbox(long administratorId) {
        this.administratorId = administratorId;
    }

    long administratorId() {
        return administratorId;
    }

    /** There is something to tell: at once, or when the pause since the last mail is over. What is due stays so. */
    void fill(Instant now, Duration pause) {
        if (dueAt == null) {
            Instant rested = lastMailAt == null ? now : lastMailAt.toInstant().plus(pause);
            dueAt = kept(rested.isAfter(now) ? rested : now);
        }
    }

    /**
     * Somebody sends what there is, for as long as a lease; who does not come back is taken over.
     *
     * @return the fence that the result must show
     */
    int claim(Instant now) {
        dueAt = kept(now.plus(LEASE));
        return ++fence;
    }

    /** Whether the holder of this fence may still write. */
    boolean isClaimedBy(int holder) {
        return fence == holder;
    }

    /** The mail has left; what came meanwhile waits for the pause. */
    void sent(Instant now, boolean more, Duration pause) {
        failures = 0;
        lastMailAt = kept(now);
        dueAt = more ? kept(now.plus(pause)) : null;
    }

    /** There is nothing to send, or nobody to send it to. */
    void close() {
        dueAt = null;
    }

    /** The mail did not leave: again after 1, 2, 4 … 15 minutes. */
    void failed(Instant now) {
        failures++;
        Duration pause = Duration.ofMinutes(1L << Math.min(failures - 1, 4));
        dueAt = kept(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    /** The mail server takes nothing for this address. */
    void refused(Instant now) {
        failures++;
        dueAt = kept(now.plus(AFTER_REFUSAL));
    }

    @Nullable
    Instant dueAt() {
        return dueAt == null ? null : dueAt.toInstant();
    }

    private static OffsetDateTime kept(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
