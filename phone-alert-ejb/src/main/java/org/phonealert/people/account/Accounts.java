package org.phonealert.people.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/** Who may log in, and with which role. */
@Stateless
public class Accounts {
    @Inject
    private AccountRepository repository;

    @Inject
    private Authentication authentication;

    @Inject
    private AdministratorKeyCache keys;

    @Inject
    private Clock clock;

    @Inject
    private Operators operators;

    /** The user of this name; for the login itself, which has no role yet. */
    public Optional<User> find(String name) {
        return repository.find(name).map(Account::user);
    }

    @AllowedFor(Role.VIEWER)
    public User get(String name) {
        return find(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_USER, name));
    }

    /** All users, by name. */
    @AllowedFor(Role.ADMINISTRATOR)
    public List<User> all() {
        return repository.all().stream().map(Account::user).toList();
    }

    /** Until when accounts are locked after wrong passwords, by name. */
    @AllowedFor(Role.ADMINISTRATOR)
    public Map<String, Instant> locked() {
        Instant now = clock.instant();
        return repository.all().stream()
                .filter(account -> account.isLocked(now))
                .collect(Collectors.toMap(account -> account.user().name(), Account::lockedUntil));
    }

    /**
     * Adds a user.
     *
     * @return the first password, which is shown only this once
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public String add(User user) {
        if (find(user.name()).isPresent()) {
            throw new InvalidInputException("name", RefusalReason.NAME_TAKEN, user.name());
        }
        String password = Password.generate();
        Account account = new Account(user.name(), password, user.role());
        account.change(user.role(), operator(user));
        repository.add(account);
        repository.audit(user.name(), "role", null, user.role().name());
        return password;
    }

    /** Changes the role of a user, or the operator linked to it; the name stays. */
    @AllowedFor(Role.ADMINISTRATOR)
    public void change(User user) {
        Account account = locked(user.name());
        User before = account.user();
        if (!before.isLocal() && before.role() != user.role()) {
            throw new InvalidInputException("role", RefusalReason.ROLE_FROM_GROUPS);
        }
        if (user.role() != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(account);
        }
        account.change(user.role(), operator(user));
        repository.audit(user.name(), "role", before.role().name(), user.role().name());
        repository.audit(user.name(), "operator", before.operator(), user.operator());
    }

    /**
     * Gives a user a new, generated password.
     *
     * @return the password, which is shown only this once
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public String resetPassword(String name) {
        String password = Password.generate();
        changePassword(local(name), password, "new");
        return password;
    }

    /**
     * Removes an account.
     *
     * @throws ConflictException if this is the last administrator
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public void remove(String name) {
        Account account = locked(name);
        requireAnotherAdministrator(account);
        repository.remove(account);
        keys.clear();
        repository.audit(name, "role", account.role().name(), null);
    }

    /**
     * Changes one's own password. A wrong current password counts like one at the login.
     *
     * @return false if the current password is wrong
     */
    @AllowedFor(Role.VIEWER)
    public boolean changePassword(String name, String password, String newPassword) {
        Password.require("newPassword", newPassword);
        Account mine = local(name);
        if (authentication.authenticate(name, password).isEmpty()) {
            return false;
        }
        changePassword(mine, newPassword, "own");
        return true;
    }

    private void changePassword(Account account, String password, String how) {
        account.changePassword(password);
        keys.clear();
        repository.audit(account.user().name(), "password", "***", how);
    }

    /** One administrator must be able to log in even while no directory answers. */
    private void requireAnotherAdministrator(Account account) {
        boolean counts = account.isLocal() && account.role() == Role.ADMINISTRATOR;
        if (counts && repository.localAdministrators().size() < 2) {
            throw new ConflictException(RefusalReason.LAST_ADMINISTRATOR);
        }
    }

    private @Nullable Operator operator(User user) {
        try {
            return user.operator() == null ? null : operators.getByName(user.operator());
        } catch (UnknownException unknown) {
            throw InvalidInputException.of("operator", unknown);
        }
    }

    private Account local(String name) {
        Account account = locked(name);
        if (!account.isLocal()) {
            throw new ConflictException(RefusalReason.PASSWORD_KEPT_ELSEWHERE);
        }
        return account;
    }

    private Account locked(String name) {
        return repository.lock(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_USER, name));
    }
}
