package org.phonealert.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.phonealert.Identified;
import org.phonealert.operator.Operator;

/** Somebody who may log in. */
@Entity
@Table(name = "accounts")
class Account extends Identified {
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ManyToOne
    @JoinColumn(name = "operator_id")
    @Nullable
    private Operator operator;

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

    User user() {
        return new User(name, role, operator == null ? null : operator.name());
    }

    /** Until when no password is looked at; long ago if none was wrong. */
    Instant restsUntil() {
        return instant(restsUntil).orElse(Instant.MIN);
    }

    void change(Role newRole, @Nullable Operator who) {
        role = newRole;
        operator = who;
    }

    /** Takes another password; whoever was locked out may try at once. */
    void takePassword(String password) {
        passwordHash = PasswordHash.of(password);
        failures = 0;
        restsUntil = null;
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
