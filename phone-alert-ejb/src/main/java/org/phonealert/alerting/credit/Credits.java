package org.phonealert.alerting.credit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.Channel;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.settings.Subscription;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/**
 * The credit ledger. A message reserves what it may cost before it is sent, and is settled or released afterwards;
 * repeated and late calls are harmless, and it is paid at most once. All bookings lock the one account: make them last
 * in a transaction.
 */
@Stateless
public class Credits {
    private static final int LARGEST_TOP_UP = 1_000_000;
    private static final int MOST_AT_ONCE = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<AuditedChange> changes;

    public CreditBalance balance() {
        // not as an entity: the first load of the account in a transaction must be the one that locks it
        return entities.createQuery(
                        "select new org.phonealert.alerting.credit.CreditBalance(a.balance, a.reserved) from CreditAccount a",
                        CreditBalance.class)
                .getSingleResult();
    }

    /**
     * What one message to this number costs: the longest matching prefix decides.
     *
     * @param digits the number in E.164 format, without the plus sign
     * @return whole credits
     */
    public int costOf(Channel channel, String digits) {
        return entities.createQuery("select c from CreditCost c where c.channel = :channel", CreditCost.class)
                .setParameter("channel", channel)
                .getResultStream()
                .filter(cost -> digits.startsWith(cost.prefix()))
                .max((a, b) -> Integer.compare(a.prefix().length(), b.prefix().length()))
                .orElseThrow(() -> new IllegalStateException("no cost is known for " + channel))
                .credits();
    }

    /** What messages cost, by channel and prefix. */
    @AllowedFor(Role.VIEWER)
    public List<Cost> costs() {
        return entities.createQuery("select c from CreditCost c order by c.channel, c.prefix", CreditCost.class)
                .getResultStream()
                .map(CreditCost::cost)
                .toList();
    }

    /**
     * Reserves credits for a notification that has no reservation yet. If they are not available, or are kept for
     * critical alerts, nothing is reserved.
     *
     * @param credits at least 1
     * @param critical whether it may use the last credits ({@code phonealert.credits.kept-for-critical})
     */
    public Cover reserve(long notificationId, int credits, boolean critical) {
        CreditAccount account = ledger.lockAccount();
        Cover cover = cover(credits, account.available(), critical);
        if (cover == Cover.RESERVED) {
            account.hold(credits);
            entities.persist(new Reservation(notificationId, credits));
        }
        return cover;
    }

    /** The result of reserving so many credits while so many are available; nothing is reserved. */
    public Cover cover(int credits, int available, boolean critical) {
        return Cover.of(credits, available, critical, settings.creditsKeptForCritical());
    }

    /**
     * Books the credits reserved for this notification, because its message was delivered; even if the reservation was
     * released meanwhile, when the message seemed to be stopped. What the account cannot pay then is owed and paid from
     * the next credits that become available: the balance is never negative, and other reservations are kept. Nothing
     * happens if it is settled already, or free of charge.
     */
    public void settle(long notificationId) {
        if (isOneOf(notificationId, Reservation.State.HELD, Reservation.State.RELEASED)) {
            ledger.settle(notificationId);
        }
    }

    /**
     * Releases the credits reserved for this notification. Nothing happens if it is settled or released already, or
     * free.
     */
    public void release(long notificationId) {
        if (isOneOf(notificationId, Reservation.State.HELD)) {
            ledger.release(notificationId);
        }
    }

    /** What this notification has cost so far, in credits. */
    public int spentOn(long notificationId) {
        return spentOn(List.of(notificationId)).getOrDefault(notificationId, 0);
    }

    /** What each of these notifications has cost so far, by id; those that have cost nothing are left out. */
    public Map<Long, Integer> spentOn(List<Long> notificationIds) {
        Map<Long, Integer> spent = new HashMap<>();
        // databases limit the number of values in one query
        for (int first = 0; first < notificationIds.size(); first += MOST_AT_ONCE) {
            entities.createQuery(
                            "select r.notificationId, r.credits from Reservation r"
                                    + " where r.notificationId in :ids and r.state = :settled",
                            Object[].class)
                    .setParameter(
                            "ids",
                            notificationIds.subList(first, Math.min(first + MOST_AT_ONCE, notificationIds.size())))
                    .setParameter("settled", Reservation.State.SETTLED)
                    .getResultStream()
                    .forEach(row -> spent.put((Long) row[0], (Integer) row[1]));
        }
        return spent;
    }

    /**
     * Adds bought credits.
     *
     * @param credits 1 to 1 000 000
     * @param reference the enterprise's own reference of the purchase, at most 200 characters
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public CreditEntry topUp(int credits, @Nullable String reference) {
        if (credits < 1 || credits > LARGEST_TOP_UP) {
            throw new InvalidInputException("credits", RefusalReason.NOT_BETWEEN, 1, LARGEST_TOP_UP);
        }
        if (reference != null && reference.length() > 200) {
            throw new InvalidInputException("reference", RefusalReason.TOO_LONG, 200);
        }
        changes.fire(new AuditedChange("credits/top-up", null, String.valueOf(credits)));
        return ledger.add(CreditEntry.Kind.TOP_UP, credits, reference);
    }

    /**
     * Grants the credits that the subscription includes, once for each subscription, on all starts and nodes together.
     */
    public void grant(Subscription plan) {
        ledger.lockAccount();
        boolean granted = !entities.createQuery(
                        "select e from CreditEntry e where e.kind = :kind and e.reference = :plan", CreditEntry.class)
                .setParameter("kind", CreditEntry.Kind.GRANT)
                .setParameter("plan", plan.name())
                .getResultList()
                .isEmpty();
        if (!granted && plan.credits() > 0) {
            ledger.add(CreditEntry.Kind.GRANT, plan.credits(), plan.name());
        }
    }

    /**
     * The ledger, newest first.
     *
     * @param before only entries with a lower id, to page on; {@link Long#MAX_VALUE} for the newest
     * @param most 1 to 1000
     */
    @AllowedFor(Role.VIEWER)
    public List<CreditEntry> entries(long before, int most) {
        return entities.createQuery(
                        "select e from CreditEntry e where e.id < :before order by e.id desc", CreditEntry.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Read without a lock: no reservation returns to an earlier state, so that the account is locked only for a change.
     */
    private boolean isOneOf(long notificationId, Reservation.State... states) {
        return !entities.createQuery(
                        "select r.state from Reservation r where r.notificationId = :id and r.state in :states",
                        Reservation.State.class)
                .setParameter("id", notificationId)
                .setParameter("states", List.of(states))
                .getResultList()
                .isEmpty();
    }
}
