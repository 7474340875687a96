package org.phonealert.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.Identified;

/** One line of the ledger; it is written once and never changed. */
@Entity
@Table(name = "credit_entries")
public class CreditEntry extends Identified {
    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int credits;
    private int balance;

    @Column(name = "notification_id")
    @Nullable
    private Long notificationId;

    @Nullable
    private String reference;

    /** Why the balance changed. */
    public enum Kind {
        /** What a plan comes with. */
        GRANT,
        /** Bought. */
        TOP_UP,
        /** A call that was answered. */
        CALL
    }

    @SuppressWarnings("NullAway.Init")
    protected CreditEntry() {}

    CreditEntry(
            Instant happenedAt,
            Kind kind,
            int credits,
            int balance,
            @Nullable Long notificationId,
            @Nullable String reference) {
        this.happenedAt = kept(happenedAt);
        this.kind = kind;
        this.credits = credits;
        this.balance = balance;
        this.notificationId = notificationId;
        this.reference = reference;
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
