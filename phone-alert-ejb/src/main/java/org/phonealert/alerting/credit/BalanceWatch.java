package org.phonealert.alerting.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.phonealert.base.settings.Settings;

/**
 * Fires an event when the balance crosses a line that administrators care about. It stores nothing: the account's lock
 * serializes all changes of the balance, so that each crossing is seen by exactly one transaction.
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
