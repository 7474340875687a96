package org.phonealert.alerting.credit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/**
 * How many credits were spent in which time. Each entry stores the balance before it, so that the credits spent in a
 * time are those added in it less the growth of the balance; the calls themselves are not summed up.
 */
@Stateless
@AllowedFor(Role.VIEWER)
public class CreditUsage {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Credits credits;

    /**
     * What was spent between each of these instants and the next one; one number less than instants.
     *
     * @param instants in ascending order
     */
    public List<Integer> between(List<Instant> instants) {
        List<Mark> marks = instants.stream().map(this::mark).toList();
        List<CreditEntry> added = added();
        List<Integer> spent = new ArrayList<>();
        for (int i = 0; i + 1 < marks.size(); i++) {
            Mark from = marks.get(i);
            Mark to = marks.get(i + 1);
            int grown = to.balance() - from.balance();
            spent.add(added.stream()
                            .filter(entry -> entry.id() >= from.entry() && entry.id() < to.entry())
                            .mapToInt(CreditEntry::credits)
                            .sum()
                    - grown);
        }
        return spent;
    }

    /** The id of the first entry at or after this instant; {@link Long#MAX_VALUE} if there is none. */
    public long firstSince(Instant instant) {
        return mark(instant).entry();
    }

    /** The state of the ledger at an instant: the first entry from then on, and the balance before it. */
    private Mark mark(Instant instant) {
        return entities
                .createQuery(
                        "select e from CreditEntry e where e.happenedAt >= :at order by e.happenedAt, e.id",
                        CreditEntry.class)
                .setParameter("at", instant.atOffset(ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(entry -> new Mark(entry.id(), entry.balance() - entry.credits()))
                .orElseGet(() -> new Mark(Long.MAX_VALUE, credits.balance().balance()));
    }

    /** Grants and top-ups: few, and found by the index on entries without a notification. */
    private List<CreditEntry> added() {
        return entities.createQuery("select e from CreditEntry e where e.notificationId is null", CreditEntry.class)
                .getResultList();
    }

    private record Mark(long entry, int balance) {}
}
