package org.phonealert.alerting.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise's one account: the balance, how much of it is reserved for messages, and how much is owed for messages
 * that turned out to cost after their reservation was released.
 */
@Entity
@Table(name = "credit_account")
class CreditAccount {
    static final long THE_ONE = 1;

    @Id
    private long id;

    private int balance;
    private int reserved;
    private int owed;

    @Column(name = "last_entry")
    @Nullable
    private Long lastEntry;

    protected CreditAccount() {}

    int balance() {
        return balance;
    }

    int available() {
        return balance - reserved;
    }

    boolean owesWhatItMayPay() {
        return owed > 0 && available() > 0;
    }

    /**
     * The next entry of the ledger; it counts once it is persisted and the account is {@linkplain #close closed} with
     * it.
     */
    CreditEntry next(
            Instant now,
            CreditEntry.Kind kind,
            int credits,
            @Nullable Long notificationId,
            @Nullable String reference) {
        return new CreditEntry(lastEntry, balance, now, kind, credits, notificationId, reference);
    }

    void close(CreditEntry entry) {
        lastEntry = entry.id();
        balance = entry.balance();
    }

    void hold(int credits) {
        if (credits > available()) {
            throw new IllegalStateException("only %d credits are left, not %d".formatted(available(), credits));
        }
        reserved += credits;
    }

    void free(int credits) {
        reserved -= credits;
    }

    void owe(int credits) {
        owed += credits;
    }

    void oweNoMore(int credits) {
        owed -= credits;
    }
}
