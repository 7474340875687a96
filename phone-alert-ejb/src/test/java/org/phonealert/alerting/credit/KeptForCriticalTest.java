package org.phonealert.alerting.credit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The last credits can be kept for critical alerts. */
class KeptForCriticalTest {
    private static final LedgerBench BENCH = new LedgerBench(TestDatabase.H2, JpaProvider.HIBERNATE, 2);

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void other_alerts_stop_at_the_kept_credits_and_critical_alerts_use_the_last_one() {
        begin(10, 4);

        assertThat(reserve(1, 5, false)).isEqualTo(Cover.RESERVED);
        assertThat(reserve(2, 2, false)).isEqualTo(Cover.KEPT_FOR_CRITICAL);
        assertThat(reserve(3, 1, false)).isEqualTo(Cover.RESERVED);
        assertThat(reserve(4, 1, false)).isEqualTo(Cover.KEPT_FOR_CRITICAL);
        assertThat(reserve(5, 4, true)).isEqualTo(Cover.RESERVED);
        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(10, 10, 0));
    }

    @Test
    void without_credits_critical_alerts_are_not_covered_either() {
        begin(3, 2);

        assertThat(reserve(1, 4, false)).isEqualTo(Cover.USED_UP);
        assertThat(reserve(2, 4, true)).isEqualTo(Cover.USED_UP);
        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(3, 0, 0));
    }

    @Test
    void no_credits_are_kept_by_default() {
        begin(1, 0);

        assertThat(reserve(1, 1, false)).isEqualTo(Cover.RESERVED);
        assertThat(reserve(2, 1, false)).isEqualTo(Cover.USED_UP);
    }

    private static void begin(int credits, int kept) {
        BENCH.restart(SettingsOf.credits(0, kept));
        BENCH.book(ledger -> ledger.topUp(credits, null));
    }

    private static Cover reserve(int notification, int credits, boolean critical) {
        return BENCH.inTransaction(ledger -> ledger.reserve(notification, credits, critical));
    }
}
