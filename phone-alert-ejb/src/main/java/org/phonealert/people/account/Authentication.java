package org.phonealert.people.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.phonealert.base.settings.Settings;

import static java.lang.System.Logger.Level.WARNING;

/**
 * Checks passwords that are kept here, and administrators' keys: the machine API takes an administrator's password as
 * its key.
 */
@Stateless
public class Authentication {
    private static final System.Logger LOG = System.getLogger(Authentication.class.getName());
    private static final String FIRST_NAME = "administrator";

    @Inject
    private AccountRepository repository;

    @Inject
    private Settings settings;

    @Inject
    private AdministratorKeyCache keys;

    @Inject
    private Clock clock;

    @Inject
    private Actor actor;

    /**
     * At the first start, creates the administrator, with the password that is set or with one that the log shows once.
     */
    public void createFirstAdministrator() {
        if (!repository.localAdministrators().isEmpty()) {
            return;
        }
        String password = settings.adminPassword().orElseGet(Password::generate);
        if (settings.adminPassword().isEmpty()) {
            LOG.log(
                    WARNING,
                    "First start: log in as administrator with the password {0}, which is shown only this once",
                    password);
        } else if (password.length() < Password.SHORTEST) {
            LOG.log(
                    WARNING,
                    "phonealert.admin.password has fewer than {0} characters: choose a longer one",
                    Password.SHORTEST);
        }
        repository.add(new Account(FIRST_NAME, password, Role.ADMINISTRATOR));
    }

    public boolean isAdministratorKey(String key) {
        if (keys.contains(key)) {
            return true;
        }
        boolean right = repository.localAdministrators().stream().anyMatch(a -> a.hasPassword(key));
        if (right) {
            keys.add(key);
        }
        return right;
    }

    /** Whether there is an account of this name whose password is kept here. */
    public boolean isLocal(String name) {
        return repository.find(name).filter(Account::isLocal).isPresent();
    }

    /**
     * Checks a password that is kept here.
     *
     * @return the user; empty if the name or the password is wrong, or the account is locked
     */
    public Optional<User> authenticate(String name, String password) {
        Optional<Account> account = repository.lock(name).filter(Account::isLocal);
        if (account.isEmpty()) {
            // as slow as with an account: the time must not reveal which names exist
            PasswordHash.of(password);
        }
        return account.filter(one -> one.authenticate(password, clock.instant()))
                .map(Account::user);
    }

    /** Whether no password of this name is to be checked, here or elsewhere, after several wrong ones. */
    public boolean isLocked(String name) {
        return repository
                .find(name)
                .filter(account -> account.isLocked(clock.instant()))
                .isPresent();
    }

    /** Counts a wrong password of an account whose password is kept elsewhere. */
    public void recordFailure(String name) {
        repository
                .lock(name)
                .filter(account -> !account.isLocal())
                .ifPresent(account -> account.recordFailure(clock.instant()));
    }

    /**
     * Logs in a person whose identity was verified elsewhere, with the role that they have there by now.
     *
     * @throws LoginRefusedException if the account belongs to another person of that name
     */
    public User logIn(VerifiedPerson person) {
        Optional<Account> known = repository.lock(person.name());
        String before = known.map(account -> account.role().name()).orElse(null);
        Account account = known.orElseGet(() -> new Account(person));
        if (known.isPresent()) {
            account.logIn(person);
        } else {
            repository.add(account);
        }
        actor.become(person.origin().name(), person.role());
        repository.audit(person.name(), "role", before, person.role().name());
        return account.user();
    }
}
