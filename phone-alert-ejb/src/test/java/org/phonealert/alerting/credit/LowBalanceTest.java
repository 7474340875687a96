package org.phonealert.alerting.credit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators are notified once each time the credits run low, and once each time they are used up. */
class LowBalanceTest {
    private static final LedgerBench BENCH = new LedgerBench(TestDatabase.H2, JpaProvider.ECLIPSELINK, 2);

    private int calls;

    @BeforeEach
    void twenty_seven_credits() {
        BENCH.restart(SettingsOf.credits(25, 0));
        BENCH.book(credits -> credits.topUp(27, null));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void the_balance_is_low_when_it_reaches_the_line() {
        spend(1);
        assertThat(BENCH.announced()).isEmpty();

        spend(1);
        assertThat(BENCH.announced()).containsExactly(new BalanceLow(25));
    }

    @Test
    void a_low_balance_is_reported_once_however_much_more_is_spent() {
        spend(3);
        spend(1);
        spend(20);

        assertThat(BENCH.announced()).containsExactly(new BalanceLow(24));
    }

    @Test
    void reserved_credits_are_not_spent_yet() {
        BENCH.book(credits -> credits.reserve(1, 27, true));

        assertThat(BENCH.announced()).isEmpty();
    }

    @Test
    void after_a_top_up_above_the_line_it_is_reported_again() {
        spend(3);
        BENCH.book(credits -> credits.topUp(2, null));
        spend(1);

        assertThat(BENCH.announced()).containsExactly(new BalanceLow(24), new BalanceLow(25));
    }

    @Test
    void after_a_top_up_below_the_line_it_is_not_reported_again() {
        spend(5);
        BENCH.book(credits -> credits.topUp(3, null));
        spend(1);

        assertThat(BENCH.announced()).containsExactly(new BalanceLow(22));
    }

    @Test
    void a_top_up_that_pays_debts_at_once_is_not_reported_as_a_fall() {
        BENCH.book(credits -> credits.reserve(101, 3, true));
        BENCH.book(credits -> credits.release(101));
        spend(26);
        BENCH.book(credits -> credits.settle(101));

        BENCH.book(credits -> credits.topUp(26, null));

        assertThat(BENCH.account()).isEqualTo(new LedgerBench.Account(24, 0, 0));
        assertThat(BENCH.announced()).containsExactly(new BalanceLow(1));
    }

    @Test
    void the_last_credit_is_reported_too() {
        spend(26);
        spend(1);
        BENCH.book(credits -> credits.topUp(1, null));
        spend(1);

        assertThat(BENCH.announced())
                .containsExactly(new BalanceLow(1), new CreditsExhausted(), new CreditsExhausted());
    }

    @Test
    void a_line_of_zero_is_never_reported() {
        BENCH.restart(SettingsOf.credits(0, 0));
        BENCH.book(credits -> credits.topUp(1, null));
        spend(1);

        assertThat(BENCH.announced()).containsExactly(new CreditsExhausted());
    }

    private void spend(int credits) {
        int call = ++calls;
        BENCH.book(ledger -> ledger.reserve(call, credits, true));
        BENCH.book(ledger -> ledger.settle(call));
    }
}
