package org.phonealert.alerting.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Thirty-two threads spend more than the balance: exactly what it covers is paid, and not a credit more. */
class OneBalanceManyThreadsTest {
    private static final int THREADS = 32;
    private static final int ROUNDS = 3;

    static Stream<Arguments> ledgers() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(JpaProvider.values()).map(provider -> Arguments.of(database, provider)));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void exactly_what_the_balance_covers_is_settled(TestDatabase database, JpaProvider provider) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (LedgerBench bench = new LedgerBench(database, provider, THREADS)) {
            for (int round = 1; round <= ROUNDS; round++) {
                bench.restart(SettingsOf.credits(10, 0));
                int cost = 1 + round % 3;
                bench.book(credits -> credits.topUp(40, null));

                long paid = callAtTheSameTime(bench, threads, cost);

                long fits = Math.min(THREADS, 40 / cost);
                assertThat(paid).as("calls that cost %d", cost).isEqualTo(fits);
                assertThat(bench.account()).isEqualTo(new LedgerBench.Account(Math.toIntExact(40 - fits * cost), 0, 0));
                assertThat(bench.announced().stream().filter(BalanceLow.class::isInstance))
                        .hasSize(1);
                bench.requireExact();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each reserves and, if it could, settles twice. */
    private static long callAtTheSameTime(LedgerBench bench, ExecutorService threads, int cost) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int call = 1; call <= THREADS; call++) {
            int notification = call;
            calls.add(() -> {
                start.await();
                boolean covered =
                        bench.inTransaction(credits -> credits.reserve(notification, cost, true)) == Cover.RESERVED;
                if (covered) {
                    bench.book(credits -> credits.settle(notification));
                    bench.book(credits -> credits.settle(notification));
                }
                return covered;
            });
        }
        long paid = 0;
        for (Future<Boolean> call : threads.invokeAll(calls)) {
            paid += call.get() ? 1 : 0;
        }
        return paid;
    }
}
