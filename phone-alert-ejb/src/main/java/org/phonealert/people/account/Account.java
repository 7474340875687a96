package org.phonealert.people.account;

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
import org.phonealert.base.Identified;
import org.phonealert.people.operator.Operator;

/** Somebody who may log in. */
@Entity
@Table(name = "accounts")
class Account extends Identified {
    private String name;

    @Column(name = "password_hash")
    @Nullable
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountOrigin origin;

    @Nullable
    private String subject;

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
        this.origin = AccountOrigin.LOCAL;
        this.role = role;
    }

    /** Somebody comes for the first time whose password is known elsewhere. */
    Account(VerifiedPerson arrival) {
        this.name = arrival.name();
        this.origin = arrival.origin();
        this.subject = arrival.subject();
        this.role = arrival.role();
    }

    User user() {
        return new User(name, role, operator == null ? null : operator.name(), origin);
    }

    boolean isLocal() {
        return origin == AccountOrigin.LOCAL;
    }

    /**
     * They come again.
     *
     * @throws LoginRefusedException if it is not them, but somebody else of that name
     */
    void welcome(VerifiedPerson arrival) {
        boolean another = subject != null && !subject.equals(arrival.subject());
        if (origin != arrival.origin() || another) {
            throw new LoginRefusedException(LoginRefusal.TAKEN);
        }
        subject = arrival.subject();
        role = arrival.role();
        succeeded();
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
        succeeded();
    }

    Role role() {
        return role;
    }

    boolean hasPassword(String password) {
        return passwordHash != null && PasswordHash.matches(password, passwordHash);
    }

    /**
     * Somebody tries to log in. While the account rests even the right password is not looked at, so that nobody learns
     * anything by trying.
     */
    boolean opensTo(String password, Instant now) {
        if (isResting(now)) {
            return false;
        }
        boolean right = hasPassword(password);
        if (right) {
            succeeded();
        } else {
            failed(now);
        }
        return right;
    }

    boolean isResting(Instant now) {
        return now.isBefore(restsUntil());
    }

    /** A password was wrong. */
    void failed(Instant now) {
        failures++;
        restsUntil = kept(now.plus(LockoutPeriod.after(failures)));
    }

    private void succeeded() {
        failures = 0;
        restsUntil = null;
    }
}
