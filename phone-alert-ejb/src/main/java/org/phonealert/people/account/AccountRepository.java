package org.phonealert.people.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.json.Pointer;

/** The accounts in the database. */
@Dependent
class AccountRepository {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<AuditedChange> changes;

    Optional<Account> find(String name) {
        return named(name).getResultStream().findFirst();
    }

    Optional<Account> lock(String name) {
        return named(name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Account> named(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name);
    }

    /** All, by name. */
    List<Account> all() {
        return entities.createQuery("select a from Account a order by a.name", Account.class)
                .getResultList();
    }

    /** The administrators who can log in without the directory or the provider. */
    List<Account> localAdministrators() {
        return entities.createQuery(
                        "select a from Account a where a.role = :role and a.origin = :origin", Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("origin", AccountOrigin.LOCAL)
                .getResultList();
    }

    void add(Account account) {
        entities.persist(account);
    }

    void remove(Account account) {
        entities.remove(account);
    }

    /** Has the audit log record a change of an account, if the value is another one. */
    void audit(String name, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.fire(new AuditedChange(Pointer.of("users", name, what), before, after));
        }
    }
}
