package org.phonealert.alerting.credit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.phonealert.base.settings.Subscription;

/** The behaviour of the ledger in its simplest form: no database, no locks, one booking after another. */
final class LedgerModel {
    private final int low;
    private final int keptForCritical;
    private final Set<Subscription> granted = EnumSet.noneOf(Subscription.class);
    private final TreeMap<Integer, Integer> held = new TreeMap<>();
    private final TreeMap<Integer, Integer> givenBack = new TreeMap<>();
    private final TreeMap<Integer, Integer> owed = new TreeMap<>();
    private final TreeMap<Integer, Integer> paid = new TreeMap<>();
    private final List<Object> announced = new ArrayList<>();
    private int balance;

    LedgerModel(int low, int keptForCritical) {
        this.low = low;
        this.keptForCritical = keptForCritical;
    }

    LedgerModel(LedgerModel other) {
        this(other.low, other.keptForCritical);
        granted.addAll(other.granted);
        held.putAll(other.held);
        givenBack.putAll(other.givenBack);
        owed.putAll(other.owed);
        paid.putAll(other.paid);
        announced.addAll(other.announced);
        balance = other.balance;
    }

    Optional<Cover> apply(Booking booking) {
        int before = balance;
        Cover cover = null;
        if (booking instanceof Booking.Reserve reserve) {
            cover = reserve(reserve);
        } else if (booking instanceof Booking.Settle settle) {
            settle(settle.notification());
        } else if (booking instanceof Booking.Release release) {
            move(release.notification(), held, givenBack);
        } else if (booking instanceof Booking.TopUp topUp) {
            balance += topUp.credits();
        } else if (booking instanceof Booking.Grant grant && granted.add(grant.plan())) {
            balance += grant.plan().credits();
        }
        List.copyOf(owed.keySet()).stream()
                .filter(notification -> owed.getOrDefault(notification, 0) <= available())
                .forEach(notification -> balance -= move(notification, owed, paid));
        announce(before);
        return Optional.ofNullable(cover);
    }

    private Cover reserve(Booking.Reserve wish) {
        if (wish.credits() > available()) {
            return Cover.USED_UP;
        }
        if (!wish.critical() && available() - wish.credits() < keptForCritical) {
            return Cover.KEPT_FOR_CRITICAL;
        }
        held.put(wish.notification(), wish.credits());
        return Cover.RESERVED;
    }

    private void settle(int notification) {
        balance -= move(notification, held, paid);
        move(notification, givenBack, owed);
    }

    private void announce(int before) {
        if (low > 0 && before > low && balance <= low) {
            announced.add(new BalanceLow(balance));
        }
        if (before > 0 && balance == 0) {
            announced.add(new CreditsExhausted());
        }
    }

    private static int move(int notification, Map<Integer, Integer> from, Map<Integer, Integer> to) {
        Integer credits = from.remove(notification);
        if (credits == null) {
            return 0;
        }
        to.put(notification, credits);
        return credits;
    }

    private int available() {
        return balance - sum(held);
    }

    LedgerBench.Account account() {
        return new LedgerBench.Account(balance, sum(held), sum(owed));
    }

    boolean owesSomething() {
        return !owed.isEmpty();
    }

    List<Object> announced() {
        return announced;
    }

    private static int sum(Map<Integer, Integer> credits) {
        return credits.values().stream().mapToInt(Integer::intValue).sum();
    }
}
