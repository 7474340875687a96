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

/** A person who may log in. */
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
    private OffsetDateTime lockedUntil;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String name, String password, Role role) {
        this.name = name;
        this.passwordHash = PasswordHash.of(password);
        this.origin = AccountOrigin.LOCAL;
        this.role = role;
    }

    /** The account of a person whose password is kept elsewhere, at their first login. */
    Account(VerifiedPerson person) {
        this.name = person.name();
        this.origin = person.origin();
        this.subject = person.subject();
        this.role = person.role();
    }

    User user() {
        return new User(name, role, operator == null ? null : operator.name(), origin);
    }

    boolean isLocal() {
        return origin == AccountOrigin.LOCAL;
    }

    /**
     * Logs the person in again, with the role that they have elsewhere by now.
     *
     * @throws LoginRefusedException if the account belongs to another person of that name
     */
    void logIn(VerifiedPerson person) {
        boolean another = subject != null && !subject.equals(person.subject());
        if (origin != person.origin() || another) {
            throw new LoginRefusedException(LoginRefusal.TAKEN);
        }
        subject = person.subject();
        role = person.role();
        unlock();
    }

    /** Until when no password is checked; long ago if the account is not locked. */
    Instant lockedUntil() {
        return instant(lockedUntil).orElse(Instant.MIN);
    }

    void change(Role newRole, @Nullable Operator linked) {
        role = newRole;
        operator = linked;
    }

    /** Replaces the password and unlocks the account. */
    void changePassword(String password) {
        passwordHash = PasswordHash.of(password);
        unlock();
    }

    Role role() {
        return role;
    }

    boolean hasPassword(String password) {
        return passwordHash != null && PasswordHash.matches(password, passwordHash);
    }

    /**
     * Whether the password is right. While the account is locked even the right password is refused unchecked, so that
     * guessing gives no information.
     */
    boolean authenticate(String password, Instant now) {
        if (isLocked(now)) {
            return false;
        }
        boolean right = hasPassword(password);
        if (right) {
            unlock();
        } else {
            recordFailure(now);
        }
        return right;
    }

    boolean isLocked(Instant now) {
        return now.isBefore(lockedUntil());
    }

    /** Counts a wrong password, and locks the account after several in a row. */
    void recordFailure(Instant now) {
        failures++;
        lockedUntil = kept(now.plus(LockoutPeriod.after(failures)));
    }

    private void unlock() {
        failures = 0;
        lockedUntil = null;
    }
}
