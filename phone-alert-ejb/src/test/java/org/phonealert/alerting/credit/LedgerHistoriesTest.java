package org.phonealert.alerting.credit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** In any history of bookings, rolled back ones included, the ledger behaves like its simple model. */
class LedgerHistoriesTest {
    private static final LedgerBench HIBERNATE = new LedgerBench(TestDatabase.H2, JpaProvider.HIBERNATE, 2);
    private static final LedgerBench ECLIPSELINK = new LedgerBench(TestDatabase.H2, JpaProvider.ECLIPSELINK, 2);

    /** Bookings of one transaction, which may be rolled back. */
    record Together(List<Booking> bookings, boolean commits) {}

    @AfterContainer
    static void close() {
        HIBERNATE.close();
        ECLIPSELINK.close();
    }

    @Property(tries = 500)
    void the_ledger_behaves_like_its_model_with_hibernate(@ForAll("lives") LedgerLife<Together> life) {
        requireLikeItsModel(life, HIBERNATE);
    }

    @Property(tries = 500)
    void the_ledger_behaves_like_its_model_with_eclipselink(@ForAll("lives") LedgerLife<Together> life) {
        requireLikeItsModel(life, ECLIPSELINK);
    }

    private static void requireLikeItsModel(LedgerLife<Together> life, LedgerBench bench) {
        LedgerModel model = life.beginOn(bench);
        Set<Integer> asked = new HashSet<>();
        boolean debts = false;
        for (Together together : life.parts()) {
            LedgerModel after = new LedgerModel(model);
            List<Booking> bookings = together.bookings().stream()
                    .filter(booking -> !(booking instanceof Booking.Reserve wish) || asked.add(wish.notification()))
                    .toList();
            if (together.commits()) {
                bench.book(credits -> bookings.forEach(booking -> requireSameAnswer(booking, credits, after)));
                model = after;
            } else {
                bench.rolledBack(credits -> bookings.forEach(booking -> requireSameAnswer(booking, credits, after)));
            }
            debts |= model.owesSomething();
            assertThat(bench.account()).as("after %s", together).isEqualTo(model.account());
        }
        assertThat(bench.announced()).as("announced").isEqualTo(model.announced());
        bench.requireExact();
        LedgerLife.requireOftenEnough("debts", debts);
        LedgerLife.requireOftenEnough("warnings", !model.announced().isEmpty());
    }

    private static void requireSameAnswer(Booking booking, Credits credits, LedgerModel model) {
        Optional<Cover> expected = model.apply(booking);
        assertThat(booking.on(credits)).as("answer to %s", booking).isEqualTo(expected);
    }

    @Provide
    Arbitrary<LedgerLife<Together>> lives() {
        Arbitrary<Boolean> commits = Arbitraries.integers().between(1, 6).map(one -> one > 1);
        Arbitrary<Together> together =
                Combinators.combine(LedgerLife.episodes(), commits).as(Together::new);
        return LedgerLife.of(together.list().ofMinSize(3).ofMaxSize(12));
    }
}
