package org.phonealert.alerting.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import static java.lang.System.Logger.Level.WARNING;

/** Logs for administrators that credits run low or are used up, after the commit. */
@ApplicationScoped
public class BalanceLog {
    private static final System.Logger LOG = System.getLogger(BalanceLog.class.getName());

    void low(@Observes(during = TransactionPhase.AFTER_SUCCESS) BalanceLow low) {
        LOG.log(WARNING, "The message credits run low: {0} are left. Buy more before calls stop", low.balance());
    }

    void exhausted(@Observes(during = TransactionPhase.AFTER_SUCCESS) CreditsExhausted exhausted) {
        LOG.log(WARNING, "The message credits are used up: no calls are placed until more are bought");
    }
}
