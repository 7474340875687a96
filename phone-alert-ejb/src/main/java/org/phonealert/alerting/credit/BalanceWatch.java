package org.phonealert.alerting.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.phonealert.base.settings.Settings;

/**
 * Sees the balance cross the lines that administrators care for. It needs no memory of having told: the account's lock
 * lets one transaction after another change the balance, so each crossing is seen by exactly one of them.
 */
@Dependent
class BalanceWatch {
    @Inject
    private Settings settings;

    @Inject
    private Event<BalanceLow> low;

    @Inject
    private Event<CreditsExhausted> exhausted;

    void changed(int before, int after) {
        int line = settings.lowCredits();
        if (before > line && after <= line && line > 0) {
            low.fire(new BalanceLow(after));
        }
        if (before > 0 && after == 0) {
            exhausted.fire(new CreditsExhausted());
        }
    }
}
