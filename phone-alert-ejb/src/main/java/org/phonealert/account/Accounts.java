package org.phonealert.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.phonealert.Settings;

import static java.lang.System.Logger.Level.WARNING;

/** Who may log in. The machine API takes an administrator's password as its key. */
@Stateless
public class Accounts {
    private static final System.Logger LOG = System.getLogger(Accounts.class.getName());
    private static final String FIRST = "administrator";
    private static final int PASSWORD_BYTES = 18;
    private static final int SHORT = 12;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private KnownKeys known;

    @Inject
    private Clock clock;

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
        Optional<Account> account = entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
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
        String password = settings.adminPassword().orElseGet(Accounts::generate);
        if (settings.adminPassword().isEmpty()) {
            LOG.log(WARNING, "First start: the administrator''s password is {0} (shown only this once)", password);
        } else if (password.length() < SHORT) {
            LOG.log(WARNING, "phonealert.admin.password has less than {0} characters: choose a longer one", SHORT);
        }
        entities.persist(new Account(FIRST, password, Role.ADMINISTRATOR));
    }

    private List<Account> administrators() {
        return entities.createQuery("select a from Account a where a.role = :role", Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
    }

    private static String generate() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
