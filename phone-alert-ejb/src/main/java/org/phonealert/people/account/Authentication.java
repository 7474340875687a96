package org.phonealert.people.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.phonealert.base.settings.Settings;

import static java.lang.System.Logger.Level.WARNING;

/** Lets people in, and machines that have an administrator's key: the machine API takes a password as its key. */
@Stateless
public class Authentication {
    private static final System.Logger LOG = System.getLogger(Authentication.class.getName());
    private static final String FIRST = "administrator";

    @Inject
    private AccountRepository rows;

    @Inject
    private Settings settings;

    @Inject
    private AdministratorKeyCache known;

    @Inject
    private Clock clock;

    @Inject
    private Actor actor;

    /** At the first start: makes the administrator, with the password that is set or one that the log shows once. */
    public void welcomeFirst() {
        if (!rows.localAdministrators().isEmpty()) {
            return;
        }
        String password = settings.adminPassword().orElseGet(Password::generate);
        if (settings.adminPassword().isEmpty()) {
            LOG.log(WARNING, "First start: the administrator''s password is {0} (shown only this once)", password);
        } else if (password.length() < Password.SHORTEST) {
            LOG.log(
                    WARNING,
                    "phonealert.admin.password has less than {0} characters: choose a longer one",
                    Password.SHORTEST);
        }
        rows.add(new Account(FIRST, password, Role.ADMINISTRATOR));
    }

    /** Whether this is an administrator's key. */
    public boolean isAdministrator(String key) {
        if (known.contains(key)) {
            return true;
        }
        boolean right = rows.localAdministrators().stream().anyMatch(a -> a.hasPassword(key));
        if (right) {
            known.remember(key);
        }
        return right;
    }

    /** Whether the password of this name is kept here, and nowhere else. */
    public boolean isLocal(String name) {
        return rows.find(name).filter(Account::isLocal).isPresent();
    }

    /**
     * Looks at a password that is kept here.
     *
     * @return who it is; nothing if the name or the password is wrong, or the account rests after wrong ones
     */
    public Optional<User> logIn(String name, String password) {
        Optional<Account> account = rows.lock(name).filter(Account::isLocal);
        if (account.isEmpty()) {
            // as slow as if there were one: the time does not tell who has an account
            PasswordHash.of(password);
        }
        return account.filter(one -> one.opensTo(password, clock.instant())).map(Account::user);
    }

    /** Whether a password is not even to be tried elsewhere, because too many were wrong just now. */
    public boolean isResting(String name) {
        return rows.find(name)
                .filter(account -> account.isResting(clock.instant()))
                .isPresent();
    }

    /** A password was wrong elsewhere. */
    public void failed(String name) {
        rows.lock(name).filter(account -> !account.isLocal()).ifPresent(account -> account.failed(clock.instant()));
    }

    /**
     * Lets somebody in whose identity was checked elsewhere, with the role that they have there by now.
     *
     * @throws LoginRefusedException if the name is somebody else's here
     */
    public User welcome(VerifiedPerson arrival) {
        Optional<Account> known = rows.lock(arrival.name());
        String before = known.map(account -> account.role().name()).orElse(null);
        Account account = known.orElseGet(() -> new Account(arrival));
        if (known.isPresent()) {
            account.welcome(arrival);
        } else {
            rows.add(account);
        }
        actor.is(arrival.origin().name(), arrival.role());
        rows.changed(arrival.name(), "role", before, arrival.role().name());
        return account.user();
    }
}
