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
 * The credit ledger. A message reserves what it may cost before it leaves, and is settled or released, whatever comes
 * twice or late; it is paid once at most. All bookings lock the one account: let them come last in a transaction.
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
        // not as an entity: its first loading in a transaction must be the one that locks it
        return entities.createQuery(
                        "select new org.phonealert.alerting.credit.CreditBalance(a.balance, a.reserved) from CreditAccount a",
                        CreditBalance.class)
                .getSingleResult();
    }

    /** What one message costs to this number: the entry of the longest prefix decides. */
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
                .map(CreditCost::told)
                .toList();
    }

    /**
     * Promises credits to a notification, which had none promised before. If not so many are available, or they are
     * kept for critical alerts, nothing is promised.
     *
     * @param credits at least 1
     * @param critical whether the last credits, {@code phonealert.credits.kept-for-critical}, are for this one too
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

    /** What would come of reserving so many credits while so many are available; nothing is promised. */
    public Cover cover(int credits, int available, boolean critical) {
        return Cover.of(credits, available, critical, settings.creditsKeptForCritical());
    }

    /**
     * The message was delivered: books what was reserved for this notification, even if that was released meanwhile
     * because the message seemed to be stopped. What the account cannot pay then stays owed, as the balance is never
     * negative and what is promised to others stays theirs, and is paid from the next credits that come free. Nothing
     * happens if it was settled before, or is free.
     */
    public void settle(long notificationId) {
        if (isOneOf(notificationId, Reservation.State.HELD, Reservation.State.RELEASED)) {
            ledger.settle(notificationId);
        }
    }

    /** Gives back what was reserved for this notification. Nothing happens if it had ended, or was free. */
    public void release(long notificationId) {
        if (isOneOf(notificationId, Reservation.State.HELD)) {
            ledger.release(notificationId);
        }
    }

    /** What this notification has cost so far. */
    public int spentOn(long notificationId) {
        return entities
                .createQuery(
                        "select r.credits from Reservation r where r.notificationId = :id and r.state = :settled",
                        Integer.class)
                .setParameter("id", notificationId)
                .setParameter("settled", Reservation.State.SETTLED)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** What each of these notifications has cost so far; those that have cost nothing are left out. */
    public Map<Long, Integer> spentOn(List<Long> notificationIds) {
        Map<Long, Integer> spent = new HashMap<>();
        // a database takes only so many values in one question
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
     * @param reference what the enterprise knows the purchase by, at most 200 characters
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

    /** Grants what the plan comes with, once for each plan, whatever the number of starts and nodes. */
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
     * @param before only entries with a lower number, to page on; {@link Long#MAX_VALUE} for the newest
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

    /** Read without a lock, to spare the account's for what changes nothing: no reservation comes back to a state. */
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
