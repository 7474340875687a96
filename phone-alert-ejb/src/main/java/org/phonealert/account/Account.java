package org.phonealert.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.phonealert.Identified;

/** Somebody who may log in. */
@Entity
@Table(name = "accounts")
class Account extends Identified {
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int failures;

    @Column(name = "rests_until")
    @Nullable
    private OffsetDateTime restsUntil;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String name, String password, Role role) {
        this.name = name;
        this.passwordHash = PasswordHash.of(password);
        this.role = role;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    boolean hasPassword(String password) {
        return PasswordHash.matches(password, passwordHash);
    }

    /**
     * Somebody tries to log in. While the account rests even the right password is not looked at, so that nobody learns
     * anything by trying.
     */
    boolean opensTo(String password, Instant now) {
        if (restsUntil != null && now.isBefore(restsUntil.toInstant())) {
            return false;
        }
        boolean right = hasPassword(password);
        failures = right ? 0 : failures + 1;
        restsUntil = right ? null : kept(now.plus(LockOut.after(failures)));
        return right;
    }
}
