package org.phonealert.alerting.credit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A call that seemed over but was answered after all is paid once, and only with available credits. */
class LateSettlementTest {
    private static final int LATE = 1;
    private static final int OTHER = 2;
    private static final LedgerBench BENCH = new LedgerBench(TestDatabase.H2, JpaProvider.HIBERNATE, 2);

    @BeforeEach
    void three_credits_and_a_call_that_seems_over() {
        BENCH.restart(SettingsOf.credits(0, 0));
        BENCH.book(credits -> credits.topUp(3, null));
        BENCH.book(credits -> credits.reserve(LATE, 2, true));
        BENCH.book(credits -> credits.release(LATE));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void a_released_reservation_is_paid_once_even_if_the_carrier_reports_twice() {
        BENCH.book(credits -> credits.settle(LATE));
        BENCH.book(credits -> credits.settle(LATE));
        BENCH.book(credits -> credits.release(LATE));

        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(1, 0, 0));
        assertThat(cost(LATE)).isEqualTo(2);
        BENCH.requireExact();
    }

    @Test
    void credits_reserved_for_another_call_stay_reserved() {
        BENCH.book(credits -> credits.reserve(OTHER, 3, true));

        BENCH.book(credits -> credits.settle(LATE));

        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(3, 3, 2));
        assertThat(cost(LATE)).isZero();
        BENCH.book(credits -> credits.settle(OTHER));
        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(0, 0, 2));
    }

    @Test
    void a_debt_is_paid_once_by_the_next_top_up_that_covers_it() {
        BENCH.book(credits -> credits.reserve(OTHER, 3, true));
        BENCH.book(credits -> credits.settle(OTHER));
        BENCH.book(credits -> credits.settle(LATE));

        BENCH.book(credits -> credits.topUp(1, null));
        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(1, 0, 2));
        BENCH.book(credits -> credits.settle(LATE));
        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(1, 0, 2));

        BENCH.book(credits -> credits.topUp(5, null));
        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(4, 0, 0));
        assertThat(cost(LATE)).isEqualTo(2);
        BENCH.requireExact();
    }

    @Test
    void a_debt_is_paid_by_credits_that_another_call_releases() {
        BENCH.book(credits -> credits.reserve(OTHER, 3, true));
        BENCH.book(credits -> credits.settle(LATE));

        BENCH.book(credits -> credits.release(OTHER));

        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(1, 0, 0));
        assertThat(cost(LATE)).isEqualTo(2);
    }

    @Test
    void a_notification_without_reservation_is_free() {
        BENCH.book(credits -> credits.settle(OTHER));
        BENCH.book(credits -> credits.release(OTHER));

        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(3, 0, 0));
        assertThat(cost(OTHER)).isZero();
    }

    private static int cost(int notification) {
        return BENCH.inTransaction(credits -> credits.spentOn(notification));
    }
}
