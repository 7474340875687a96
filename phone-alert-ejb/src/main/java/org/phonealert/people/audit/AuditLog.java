package org.phonealert.people.audit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.SearchPattern;
import org.phonealert.base.json.Pointer;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** Records every change, in the transaction that makes it. */
@Stateless
public class AuditLog {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Actor actor;

    /** Public only because Jakarta EE requires it of the observers of an enterprise bean. */
    public void record(@Observes AuditedChange change) {
        entities.persist(new AuditEntry(clock.instant(), actor.name(), change));
    }

    /**
     * The entries, newest first.
     *
     * @param search a text that the actor, the subject or a value contains; empty for all entries
     * @param before only entries with a lower number, for the next page; {@link Long#MAX_VALUE} for the newest
     * @param most 1 to 1000
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public List<AuditEntry> entries(String search, long before, int most) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.id < :before and (lower(e.actor) like :search escape '!'"
                                + " or lower(e.subject) like :search escape '!'"
                                + " or lower(e.subject) like :name escape '!'"
                                + " or lower(e.oldValue) like :search escape '!'"
                                + " or lower(e.newValue) like :search escape '!') order by e.id desc",
                        AuditEntry.class)
                .setParameter("before", before)
                .setParameter("search", SearchPattern.containing(search))
                .setParameter("name", SearchPattern.containing(Pointer.escaped(search)))
                .setMaxResults(most)
                .getResultList();
    }
}
