package org.phonealert.credit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.Channel;
import org.phonealert.InvalidInputException;
import org.phonealert.Plan;

/**
 * The credit ledger. A message reserves what it may cost before it leaves, and is settled or released once, whatever
 * comes twice or late. The account's row lock makes all bookings one after another; take it last in a transaction.
 */
@Stateless
public class Credits {
    private static final int LARGEST_TOP_UP = 1_000_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    public CreditBalance balance() {
        CreditAccount account = entities.find(CreditAccount.class, CreditAccount.THE_ONE);
        return new CreditBalance(account.balance(), account.reserved());
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

    /**
     * Promises credits to a notification.
     *
     * @return false, and nothing is promised, if so many are not available
     */
    public boolean reserve(long notificationId, int credits) {
        CreditAccount account = lockAccount();
        if (credits > account.available()) {
            return false;
        }
        account.hold(credits);
        entities.persist(new Reservation(notificationId, credits));
        return true;
    }

    /** Books what was reserved for this notification. Nothing happens if it had ended, or was free. */
    public void settle(long notificationId) {
        reservationOf(notificationId)
                .filter(r -> r.end(Reservation.State.SETTLED))
                .ifPresent(reservation -> {
                    CreditAccount account = lockAccount();
                    account.spend(reservation.credits());
                    enter(CreditEntry.Kind.CALL, -reservation.credits(), account, notificationId, null);
                });
    }

    /** Gives back what was reserved for this notification. Nothing happens if it had ended, or was free. */
    public void release(long notificationId) {
        reservationOf(notificationId)
                .filter(r -> r.end(Reservation.State.RELEASED))
                .ifPresent(reservation -> lockAccount().free(reservation.credits()));
    }

    /** What this notification has cost so far. */
    public int spentOn(long notificationId) {
        return Optional.ofNullable(entities.find(Reservation.class, notificationId))
                .filter(Reservation::isSettled)
                .map(Reservation::credits)
                .orElse(0);
    }

    /**
     * Adds bought credits.
     *
     * @param credits 1 to 1 000 000
     * @param reference what the enterprise knows the purchase by, at most 200 characters
     */
    public CreditEntry topUp(int credits, @Nullable String reference) {
        if (credits < 1 || credits > LARGEST_TOP_UP) {
            throw new InvalidInputException("credits", "must be between 1 and %d".formatted(LARGEST_TOP_UP));
        }
        if (reference != null && reference.length() > 200) {
            throw new InvalidInputException("reference", "must have at most 200 characters");
        }
        return add(CreditEntry.Kind.TOP_UP, credits, lockAccount(), reference);
    }

    /** Grants what the plan comes with, once for each plan, whatever the number of starts and nodes. */
    public void grant(Plan plan) {
        CreditAccount account = lockAccount();
        boolean granted = !entities.createQuery(
                        "select e from CreditEntry e where e.kind = :kind and e.reference = :plan", CreditEntry.class)
                .setParameter("kind", CreditEntry.Kind.GRANT)
                .setParameter("plan", plan.name())
                .getResultList()
                .isEmpty();
        if (!granted && plan.credits() > 0) {
            add(CreditEntry.Kind.GRANT, plan.credits(), account, plan.name());
        }
    }

    /**
     * The ledger, newest first.
     *
     * @param before only entries with a lower number, to page on; {@link Long#MAX_VALUE} for the newest
     * @param most 1 to 1000
     */
    public List<CreditEntry> entries(long before, int most) {
        return entities.createQuery(
                        "select e from CreditEntry e where e.id < :before order by e.id desc", CreditEntry.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    private CreditEntry add(CreditEntry.Kind kind, int credits, CreditAccount account, @Nullable String reference) {
        account.add(credits);
        return enter(kind, credits, account, null, reference);
    }

    private CreditEntry enter(
            CreditEntry.Kind kind,
            int credits,
            CreditAccount account,
            @Nullable Long notificationId,
            @Nullable String reference) {
        CreditEntry entry =
                new CreditEntry(clock.instant(), kind, credits, account.balance(), notificationId, reference);
        entities.persist(entry);
        return entry;
    }

    private Optional<Reservation> reservationOf(long notificationId) {
        return Optional.ofNullable(entities.find(Reservation.class, notificationId, LockModeType.PESSIMISTIC_WRITE));
    }

    private CreditAccount lockAccount() {
        return entities.find(CreditAccount.class, CreditAccount.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }
}
