package org.phonealert.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.Changed;
import org.phonealert.ConflictException;
import org.phonealert.InvalidInputException;
import org.phonealert.Pointer;
import org.phonealert.Settings;
import org.phonealert.UnknownException;
import org.phonealert.operator.Operator;
import org.phonealert.operator.Operators;

import static java.lang.System.Logger.Level.WARNING;

/** Who may log in. The machine API takes an administrator's password as its key. */
@Stateless
public class Accounts {
    private static final System.Logger LOG = System.getLogger(Accounts.class.getName());
    private static final String FIRST = "administrator";
    private static final int PASSWORD_BYTES = 18;
    private static final int SHORT = 12;
    private static final int LONGEST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private KnownKeys known;

    @Inject
    private Clock clock;

    @Inject
    private Operators operators;

    @Inject
    private Event<Changed> changes;

    /** Whether this is an administrator's key. */
    public boolean isAdministrator(String key) {
        if (known.contains(key)) {
            return true;
        }
        boolean right = administrators().stream().anyMatch(a -> a.hasPassword(key));
        if (right) {
            known.remember(key);
        }
        return right;
    }

    /**
     * Logs somebody in.
     *
     * @return what they may do; nothing if the name or the password is wrong, or the account rests after wrong ones
     */
    public Optional<Role> logIn(String name, String password) {
        Optional<Account> account = lock(name);
        if (account.isEmpty()) {
            // as slow as if there were one: the time does not tell who has an account
            PasswordHash.of(password);
        }
        return account.filter(one -> one.opensTo(password, clock.instant())).map(Account::role);
    }

    /** At the first start: makes the administrator, with the password that is set or one that the log shows once. */
    public void welcomeFirst() {
        if (!administrators().isEmpty()) {
            return;
        }
        String password = settings.adminPassword().orElseGet(Accounts::generatePassword);
        if (settings.adminPassword().isEmpty()) {
            LOG.log(WARNING, "First start: the administrator''s password is {0} (shown only this once)", password);
        } else if (password.length() < SHORT) {
            LOG.log(WARNING, "phonealert.admin.password has less than {0} characters: choose a longer one", SHORT);
        }
        entities.persist(new Account(FIRST, password, Role.ADMINISTRATOR));
    }

    /** Somebody who may log in, for whoever lets people in. */
    public Optional<User> find(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .map(Account::user)
                .findFirst();
    }

    /** Who somebody is. */
    @AllowedFor(Role.VIEWER)
    public User get(String name) {
        return find(name).orElseThrow(() -> new UnknownException("user", name));
    }

    /** Everybody who may log in, by name. */
    @AllowedFor(Role.ADMINISTRATOR)
    public List<User> all() {
        return entities.createQuery("select a from Account a order by a.name", Account.class)
                .getResultStream()
                .map(Account::user)
                .toList();
    }

    /** Who may not try another password before when, after wrong ones, by name. */
    @AllowedFor(Role.ADMINISTRATOR)
    public Map<String, Instant> resting() {
        Instant now = clock.instant();
        return entities.createQuery("select a from Account a where a.restsUntil is not null", Account.class)
                .getResultStream()
                .filter(account -> account.restsUntil().isAfter(now))
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
            throw new InvalidInputException("name", "'%s' is there already", user.name());
        }
        String password = generatePassword();
        Account account = new Account(user.name(), password, user.role());
        account.change(user.role(), operator(user));
        entities.persist(account);
        changed(user.name(), "role", null, user.role().name());
        return password;
    }

    /** Gives somebody another role, or says who they are; the name stays. */
    @AllowedFor(Role.ADMINISTRATOR)
    public void change(User user) {
        Account account = locked(user.name());
        User before = account.user();
        if (before.role() == Role.ADMINISTRATOR && user.role() != Role.ADMINISTRATOR) {
            requireAnotherAdministrator();
        }
        account.change(user.role(), operator(user));
        changed(user.name(), "role", before.role().name(), user.role().name());
        changed(user.name(), "operator", before.operator(), user.operator());
    }

    /**
     * Gives somebody another password.
     *
     * @return the password: nobody can read it again
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public String resetPassword(String name) {
        String password = generatePassword();
        locked(name).takePassword(password);
        known.forget();
        changed(name, "password", "***", "new");
        return password;
    }

    /** @throws ConflictException if nobody else would be an administrator then */
    @AllowedFor(Role.ADMINISTRATOR)
    public void remove(String name) {
        Account account = locked(name);
        if (account.role() == Role.ADMINISTRATOR) {
            requireAnotherAdministrator();
        }
        entities.remove(account);
        known.forget();
        changed(name, "role", account.role().name(), null);
    }

    /** Somebody takes another password for themselves; a wrong one so far counts like one at the login. */
    @AllowedFor(Role.VIEWER)
    public boolean changePassword(String name, String password, String newPassword) {
        if (newPassword.length() < SHORT || newPassword.length() > LONGEST) {
            throw new InvalidInputException("newPassword", "must have %d to %d characters", SHORT, LONGEST);
        }
        if (logIn(name, password).isEmpty()) {
            return false;
        }
        locked(name).takePassword(newPassword);
        known.forget();
        changed(name, "password", "***", "own");
        return true;
    }

    private void requireAnotherAdministrator() {
        if (administrators().size() < 2) {
            throw new ConflictException("this is the last administrator: appoint another one first");
        }
    }

    private @Nullable Operator operator(User user) {
        try {
            return user.operator() == null ? null : operators.getByName(user.operator());
        } catch (UnknownException nobody) {
            throw InvalidInputException.of("operator", nobody);
        }
    }

    private void changed(String name, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.fire(new Changed(Pointer.of("users", name, what), before, after));
        }
    }

    private Account locked(String name) {
        return lock(name).orElseThrow(() -> new UnknownException("user", name));
    }

    private Optional<Account> lock(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private List<Account> administrators() {
        return entities.createQuery("select a from Account a where a.role = :role", Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
    }

    private static String generatePassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
