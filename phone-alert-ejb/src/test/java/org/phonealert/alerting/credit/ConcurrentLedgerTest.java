package org.phonealert.alerting.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Concurrent bookings on PostgreSQL have the result of the same bookings one after another. Their order is known: each
 * draws a number before its commit, while it still holds the account's lock. The model, run in that order, must give
 * the same answers and the same end.
 */
class ConcurrentLedgerTest {
    private static final int MOST_THREADS = 4;
    private static final LedgerBench BENCH =
            new LedgerBench(TestDatabase.POSTGRESQL, JpaProvider.HIBERNATE, MOST_THREADS);
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(MOST_THREADS);

    /** A booking that was made, and its place in the order of all. */
    record Made(long place, Booking booking, Optional<Cover> answer) {}

    @AfterContainer
    static void close() {
        THREADS.shutdownNow();
        BENCH.close();
    }

    // no shrinking: a smaller history of a race seldom fails again
    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void concurrent_bookings_have_the_result_of_bookings_one_after_another(
            @ForAll("lives") LedgerLife<List<Booking>> life) throws Exception {
        LedgerModel model = life.beginOn(BENCH);

        List<Made> made = makeAtTheSameTime(life.parts());

        boolean debts = false;
        for (Made one : made) {
            assertThat(one.answer()).as("answer to %s, in %s", one, made).isEqualTo(model.apply(one.booking()));
            debts |= model.owesSomething();
        }
        assertThat(BENCH.account()).as("after %s", made).isEqualTo(model.account());
        assertThat(BENCH.announced())
                .as("announced after %s", made)
                .containsExactlyInAnyOrderElementsOf(model.announced());
        BENCH.requireExact();
        LedgerLife.requireOftenEnough("debts", debts);
        LedgerLife.requireOftenEnough("warnings", !model.announced().isEmpty());
    }

    private static List<Made> makeAtTheSameTime(List<List<Booking>> programs)
            throws InterruptedException, ExecutionException {
        AtomicLong places = new AtomicLong();
        Set<Integer> asked = ConcurrentHashMap.newKeySet();
        Set<Integer> known = ConcurrentHashMap.newKeySet();
        CyclicBarrier start = new CyclicBarrier(programs.size());
        List<Callable<List<Made>>> tasks = new ArrayList<>();
        for (List<Booking> program : programs) {
            tasks.add(() -> {
                List<Made> made = new ArrayList<>();
                start.await();
                for (Booking booking : program) {
                    if (makesSense(booking, asked, known)) {
                        made.add(BENCH.inTransaction(credits -> {
                            Optional<Cover> answer = booking.on(credits);
                            return new Made(places.incrementAndGet(), booking, answer);
                        }));
                        if (booking instanceof Booking.Reserve reserve) {
                            known.add(reserve.notification());
                        }
                    }
                }
                return made;
            });
        }
        List<Made> all = new ArrayList<>();
        for (Future<List<Made>> future : THREADS.invokeAll(tasks)) {
            all.addAll(future.get());
        }
        all.sort(Comparator.comparingLong(Made::place));
        return all;
    }

    /** A notification reserves once, and is not settled before that is committed. */
    private static boolean makesSense(Booking booking, Set<Integer> asked, Set<Integer> known) {
        if (booking instanceof Booking.Reserve reserve) {
            return asked.add(reserve.notification());
        } else if (booking instanceof Booking.Settle settle) {
            return known.contains(settle.notification());
        } else if (booking instanceof Booking.Release release) {
            return known.contains(release.notification());
        }
        return true;
    }

    @Provide
    Arbitrary<LedgerLife<List<Booking>>> lives() {
        Arbitrary<List<Booking>> program = LedgerLife.episodes()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(episodes -> episodes.stream().flatMap(List::stream).toList());
        return LedgerLife.of(program.list().ofMinSize(2).ofMaxSize(MOST_THREADS));
    }
}
