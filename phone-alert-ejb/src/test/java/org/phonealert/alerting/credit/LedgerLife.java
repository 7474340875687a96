package org.phonealert.alerting.credit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.phonealert.base.settings.Subscription;

/**
 * A random history of a small ledger. Few notifications and few credits, so that bookings conflict often.
 *
 * @param bought credits at the beginning, 1 to 8
 * @param low the balance at which the warning is sent, 0 to 6
 * @param kept credits kept for critical alerts, 0 to 3
 * @param parts the bookings, one after another or concurrent
 */
record LedgerLife<T>(int bought, int low, int kept, List<T> parts) {
    private static final int NOTIFICATIONS = 8;

    /** Starts it on a real ledger, and returns a model of the same state. */
    LedgerModel beginOn(LedgerBench bench) {
        Booking first = new Booking.TopUp(bought);
        bench.restart(SettingsOf.credits(low, kept));
        bench.book(first::on);
        LedgerModel model = new LedgerModel(low, kept);
        model.apply(first);
        return model;
    }

    /** Checks that at least one history in twenty has the difficult cases; easy histories would prove nothing. */
    static void requireOftenEnough(String what, boolean happened) {
        Statistics.label(what)
                .collect(happened)
                .coverage(found -> found.check(true).percentage(percentage -> percentage >= 5));
    }

    static <T> Arbitrary<LedgerLife<T>> of(Arbitrary<List<T>> parts) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3),
                        parts)
                .as(LedgerLife::new);
    }

    /** One booking, or several that conflict. */
    static Arbitrary<List<Booking>> episodes() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, bookings().list().ofSize(1)),
                Tuple.of(
                        2,
                        notifications()
                                .tuple2()
                                .flatMap(two ->
                                        credits().map(credits -> answeredAfterAll(two.get1(), two.get2(), credits)))));
    }

    /** The credits of a call that seemed over are spent on another one by the time it turns out to have been answered. */
    private static List<Booking> answeredAfterAll(int late, int other, int credits) {
        return List.of(
                new Booking.Reserve(late, credits, true),
                new Booking.Release(late),
                new Booking.Reserve(other, credits, true),
                new Booking.Settle(other),
                new Booking.Settle(late));
    }

    private static Arbitrary<Booking> bookings() {
        Arbitrary<Booking> reserve = Combinators.combine(notifications(), credits(), Arbitraries.of(true, false))
                .as(Booking.Reserve::new);
        Arbitrary<Booking> settle = notifications().map(Booking.Settle::new);
        Arbitrary<Booking> release = notifications().map(Booking.Release::new);
        Arbitrary<Booking> topUp = credits().map(Booking.TopUp::new);
        Arbitrary<Booking> grant = Arbitraries.of(Subscription.class).map(Booking.Grant::new);
        // seldom: after a grant there are enough credits, and no conflicts
        return Arbitraries.frequencyOf(
                Tuple.of(60, reserve),
                Tuple.of(60, settle),
                Tuple.of(45, release),
                Tuple.of(20, topUp),
                Tuple.of(1, grant));
    }

    private static Arbitrary<Integer> notifications() {
        return Arbitraries.integers().between(1, NOTIFICATIONS);
    }

    private static Arbitrary<Integer> credits() {
        return Arbitraries.integers().between(1, 4);
    }
}
