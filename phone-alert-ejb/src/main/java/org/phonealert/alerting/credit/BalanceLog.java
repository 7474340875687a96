package org.phonealert.alerting.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import static java.lang.System.Logger.Level.WARNING;

/** Tells in the log what administrators must know of the credits, once it is committed and therefore true. */
@ApplicationScoped
public class BalanceLog {
    private static final System.Logger LOG = System.getLogger(BalanceLog.class.getName());

    void low(@Observes(during = TransactionPhase.AFTER_SUCCESS) BalanceLow low) {
        LOG.log(WARNING, "The message credits run low: {0} are left", low.balance());
    }

    void exhausted(@Observes(during = TransactionPhase.AFTER_SUCCESS) CreditsExhausted exhausted) {
        LOG.log(WARNING, "The message credits are used up: nobody can be called until some are bought");
    }
}
