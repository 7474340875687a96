package org.phonealert.alerting.credit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The credits spent in a time are computed without summing up calls, and are not falsified by top-ups. */
class CreditUsageTest {
    private static final Duration DAY = Duration.ofDays(1);

    private int calls;

    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "H2, ECLIPSELINK", "POSTGRESQL, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void the_credits_spent_between_two_instants_are_computed(TestDatabase database, JpaProvider provider) {
        try (LedgerBench bench = new LedgerBench(database, provider, 2)) {
            bench.restart(SettingsOf.credits(0, 0));
            Instant first = bench.now();
            bench.book(credits -> credits.topUp(50, "before"));
            spend(bench, 3);
            bench.pass(DAY);
            Instant second = bench.now();
            spend(bench, 4);
            bench.book(credits -> credits.topUp(100, "between"));
            spend(bench, 5);
            bench.pass(DAY);
            Instant third = bench.now();
            bench.pass(DAY);
            Instant fourth = bench.now();
            spend(bench, 1);
            bench.pass(DAY);

            List<Instant> borders = List.of(first.minus(DAY), first, second, third, fourth, bench.now());
            List<Integer> spent = bench.ask(usage -> usage.between(borders));
            long entry = bench.ask(usage -> usage.firstSince(second));
            long none = bench.ask(usage -> usage.firstSince(bench.now()));

            assertThat(spent).containsExactly(0, 3, 9, 0, 1);
            assertThat(entry).isEqualTo(3);
            assertThat(none).isEqualTo(Long.MAX_VALUE);
        }
    }

    private void spend(LedgerBench bench, int credits) {
        int call = ++calls;
        bench.book(ledger -> ledger.reserve(call, credits, true));
        bench.book(ledger -> ledger.settle(call));
    }
}
