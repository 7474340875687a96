package org.phonealert.alerting.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.lang.System.Logger.Level.WARNING;

/**
 * Books on the one account. Its row lock serializes all bookings and is taken before any reservation is loaded, so that
 * what is read under it stays true until the commit.
 */
@Dependent
class Ledger {
    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private BalanceWatch watch;

    CreditAccount lockAccount() {
        return entities.find(CreditAccount.class, CreditAccount.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    CreditEntry add(CreditEntry.Kind kind, int credits, @Nullable String reference) {
        CreditAccount account = lockAccount();
        int before = account.balance();
        CreditEntry entry = enter(kind, credits, account, null, reference);
        payWhatIsOwed(account);
        watch.changed(before, account.balance());
        return entry;
    }

    /** Pays the held reservation of this notification; a released one is owed, and paid as soon as possible. */
    void settle(long notificationId) {
        CreditAccount account = lockAccount();
        int before = account.balance();
        Reservation reservation = entities.find(Reservation.class, notificationId);
        if (reservation.state() == Reservation.State.HELD) {
            account.free(reservation.credits());
            pay(reservation, account);
        } else if (reservation.state() == Reservation.State.RELEASED) {
            reservation.become(Reservation.State.OWED);
            account.owe(reservation.credits());
            payWhatIsOwed(account);
            if (reservation.state() == Reservation.State.OWED) {
                LOG.log(
                        WARNING,
                        () -> "Notification %d cost %d credits that are not available: they are paid from the next ones"
                                .formatted(notificationId, reservation.credits()));
            }
        }
        watch.changed(before, account.balance());
    }

    /** Releases the held reservation of this notification. */
    void release(long notificationId) {
        CreditAccount account = lockAccount();
        int before = account.balance();
        Reservation reservation = entities.find(Reservation.class, notificationId);
        if (reservation.state() == Reservation.State.HELD) {
            reservation.become(Reservation.State.RELEASED);
            account.free(reservation.credits());
            payWhatIsOwed(account);
        }
        watch.changed(before, account.balance());
    }

    /** Pays the owed reservations that the available credits cover, oldest first. */
    private void payWhatIsOwed(CreditAccount account) {
        if (!account.owesWhatItMayPay()) {
            return;
        }
        List<Reservation> debts = entities.createQuery(
                        "select r from Reservation r where r.state = :owed order by r.notificationId",
                        Reservation.class)
                .setParameter("owed", Reservation.State.OWED)
                .getResultList();
        for (Reservation debt : debts) {
            if (debt.credits() <= account.available()) {
                account.oweNoMore(debt.credits());
                pay(debt, account);
            }
        }
    }

    private void pay(Reservation reservation, CreditAccount account) {
        reservation.become(Reservation.State.SETTLED);
        enter(CreditEntry.Kind.CALL, -reservation.credits(), account, reservation.notificationId(), null);
    }

    private CreditEntry enter(
            CreditEntry.Kind kind,
            int credits,
            CreditAccount account,
            @Nullable Long notificationId,
            @Nullable String reference) {
        CreditEntry entry = account.next(clock.instant(), kind, credits, notificationId, reference);
        entities.persist(entry);
        // the database accepts the new balance only with an entry that exists
        entities.flush();
        account.close(entry);
        return entry;
    }
}
