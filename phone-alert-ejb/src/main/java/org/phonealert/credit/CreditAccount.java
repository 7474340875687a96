package org.phonealert.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The enterprise's one account: what it owns, and how much of that is promised to messages on their way. */
@Entity
@Table(name = "credit_account")
class CreditAccount {
    static final long THE_ONE = 1;

    @Id
    private long id;

    private int balance;
    private int reserved;

    protected CreditAccount() {}

    int balance() {
        return balance;
    }

    int reserved() {
        return reserved;
    }

    int available() {
        return balance - reserved;
    }

    void add(int credits) {
        balance += credits;
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

    void spend(int credits) {
        reserved -= credits;
        balance -= credits;
    }
}
