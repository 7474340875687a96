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
    private AccountRepository rows;

    @Inject
    private Authentication admission;

    @Inject
    private AdministratorKeyCache known;

    @Inject
    private Clock clock;

    @Inject
    private Operators operators;

    /** Somebody who may log in, for whoever lets people in. */
    public Optional<User> find(String name) {
        return rows.find(name).map(Account::user);
    }

    /** Who somebody is. */
    @AllowedFor(Role.VIEWER)
    public User get(String name) {
        return find(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_USER, name));
    }

    /** Everybody who may log in, by name. */
    @AllowedFor(Role.ADMINISTRATOR)
    public List<User> all() {
        return rows.all().stream().map(Account::user).toList();
    }

    /** Who may not try another password before when, after wrong ones, by name. */
    @AllowedFor(Role.ADMINISTRATOR)
    public Map<String, Instant> resting() {
        Instant now = clock.instant();
        return rows.all().stream()
                .filter(account -> account.isResting(now))
                .collect(Collectors.toMap(account -> account.user().name(), Account::restsUntil));
    }

    /**
     * Lets somebody else log in.
     *
     * @return the first password: nobody can read it again
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public String add(User user) {
        if (find(user.name()).isPresent()) {
            throw new InvalidInputException("name", RefusalReason.NAME_TAKEN, user.name());
        }
        String password = Password.generate();
        Account account = new Account(user.name(), password, user.role());
        account.change(user.role(), operator(user));
        rows.add(account);
        rows.changed(user.name(), "role", null, user.role().name());
        return password;
    }

    /** Gives somebody another role, or says who they are; the name stays. */
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
        rows.changed(user.name(), "role", before.role().name(), user.role().name());
        rows.changed(user.name(), "operator", before.operator(), user.operator());
    }

    /**
     * Gives somebody another password.
     *
     * @return the password: nobody can read it again
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public String resetPassword(String name) {
        String password = Password.generate();
        take(local(name), password, "new");
        return password;
    }

    /** @throws ConflictException if nobody else would be an administrator then */
    @AllowedFor(Role.ADMINISTRATOR)
    public void remove(String name) {
        Account account = locked(name);
        requireAnotherAdministrator(account);
        rows.remove(account);
        known.forget();
        rows.changed(name, "role", account.role().name(), null);
    }

    /** Somebody takes another password for themselves; a wrong one so far counts like one at the login. */
    @AllowedFor(Role.VIEWER)
    public boolean changePassword(String name, String password, String newPassword) {
        Password.require("newPassword", newPassword);
        Account mine = local(name);
        if (admission.logIn(name, password).isEmpty()) {
            return false;
        }
        take(mine, newPassword, "own");
        return true;
    }

    private void take(Account account, String password, String how) {
        account.takePassword(password);
        known.forget();
        rows.changed(account.user().name(), "password", "***", how);
    }

    /** Somebody must be able to log in as an administrator even while no directory answers. */
    private void requireAnotherAdministrator(Account leaving) {
        boolean counts = leaving.isLocal() && leaving.role() == Role.ADMINISTRATOR;
        if (counts && rows.localAdministrators().size() < 2) {
            throw new ConflictException(RefusalReason.LAST_ADMINISTRATOR);
        }
    }

    private @Nullable Operator operator(User user) {
        try {
            return user.operator() == null ? null : operators.getByName(user.operator());
        } catch (UnknownException nobody) {
            throw InvalidInputException.of("operator", nobody);
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
        return rows.lock(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_USER, name));
    }
}
