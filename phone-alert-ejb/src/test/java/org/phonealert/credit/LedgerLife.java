package org.phonealert.credit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.phonealert.Plan;
import org.phonealert.Settings;

/**
 * A random life of a small ledger: few notifications and few credits, so that everything meets everything.
 *
 * @param low at which balance a warning is wanted, 0 to 6
 * @param kept for critical alerts, 0 to 3
 * @param parts what happens, in one order or several at once
 */
record LedgerLife<T>(int low, int kept, List<T> parts) {
    private static final int NOTIFICATIONS = 6;

    Settings settings() {
        return SettingsOf.credits(low, kept);
    }

    LedgerModel model() {
        return new LedgerModel(low, kept);
    }

    static <T> Arbitrary<LedgerLife<T>> of(Arbitrary<List<T>> parts) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3),
                        parts)
                .as(LedgerLife::new);
    }

    static Arbitrary<Booking> bookings() {
        Arbitrary<Integer> notifications = Arbitraries.integers().between(1, NOTIFICATIONS);
        Arbitrary<Booking> reserve = Combinators.combine(
                        notifications, Arbitraries.integers().between(1, 4), Arbitraries.of(true, false))
                .as(Booking.Reserve::new);
        Arbitrary<Booking> settle = notifications.map(Booking.Settle::new);
        Arbitrary<Booking> release = notifications.map(Booking.Release::new);
        Arbitrary<Booking> topUp = Arbitraries.integers().between(1, 8).map(Booking.TopUp::new);
        Arbitrary<Booking> grant = Arbitraries.of(Plan.class).map(Booking.Grant::new);
        return Arbitraries.frequencyOf(
                Tuple.of(10, reserve),
                Tuple.of(10, settle),
                Tuple.of(8, release),
                Tuple.of(6, topUp),
                Tuple.of(1, grant));
    }
}
