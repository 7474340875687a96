package org.phonealert.alerting.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger, written once and never changed. Entries are numbered without gaps and each refers to the one
 * before it, so that the database itself refuses an entry that does not add up, and a missing one.
 */
@Entity
@Table(name = "credit_entries")
public class CreditEntry {
    @Id
    private long id;

    @Column(updatable = false)
    @Nullable
    private Long previous;

    @Column(name = "previous_balance", updatable = false)
    private int previousBalance;

    @Column(name = "happened_at", updatable = false)
    private OffsetDateTime happenedAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private int credits;

    @Column(updatable = false)
    private int balance;

    @Column(name = "notification_id", updatable = false)
    @Nullable
    private Long notificationId;

    @Column(updatable = false)
    @Nullable
    private String reference;

    /** Why the balance changed. */
    public enum Kind {
        /** Credits that a subscription includes. */
        GRANT,
        /** Bought credits. */
        TOP_UP,
        /** A call that was answered. */
        CALL
    }

    @SuppressWarnings("NullAway.Init")
    protected CreditEntry() {}

    CreditEntry(
            @Nullable Long previous,
            int previousBalance,
            Instant happenedAt,
            Kind kind,
            int credits,
            @Nullable Long notificationId,
            @Nullable String reference) {
        this.id = previous == null ? 1 : previous + 1;
        this.previous = previous;
        this.previousBalance = previousBalance;
        this.happenedAt = happenedAt.atOffset(ZoneOffset.UTC);
        this.kind = kind;
        this.credits = credits;
        this.balance = Math.addExact(previousBalance, credits);
        this.notificationId = notificationId;
        this.reference = reference;
    }

    /** Its place in the ledger, from 1, without gaps. */
    public long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt.toInstant();
    }

    public Kind kind() {
        return kind;
    }

    /** What this entry adds to the balance; negative when it costs. */
    public int credits() {
        return credits;
    }

    /** The balance after this entry. */
    public int balance() {
        return balance;
    }

    public Optional<Long> notificationId() {
        return Optional.ofNullable(notificationId);
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }
}
