package org.phonealert.alerting.credit;

import java.util.Optional;
import org.phonealert.base.settings.Subscription;

/** A call of the ledger, in all the ways a test may make it. */
sealed interface Booking {
    /** Makes the call, and returns whether credits were reserved, if it asks for some. */
    Optional<Cover> on(Credits credits);

    /** A message is about to be sent. */
    record Reserve(int notification, int credits, boolean critical) implements Booking {
        @Override
        public Optional<Cover> on(Credits ledger) {
            return Optional.of(ledger.reserve(notification, credits, critical));
        }
    }

    /** The carrier reports that it was answered, for the first time or again, in time or late. */
    record Settle(int notification) implements Booking {
        @Override
        public Optional<Cover> on(Credits ledger) {
            ledger.settle(notification);
            return Optional.empty();
        }
    }

    /** It seems to have ended without an answer. */
    record Release(int notification) implements Booking {
        @Override
        public Optional<Cover> on(Credits ledger) {
            ledger.release(notification);
            return Optional.empty();
        }
    }

    /** Credits are bought. */
    record TopUp(int credits) implements Booking {
        @Override
        public Optional<Cover> on(Credits ledger) {
            ledger.topUp(credits, "PO");
            return Optional.empty();
        }
    }

    /** A node starts. */
    record Grant(Subscription plan) implements Booking {
        @Override
        public Optional<Cover> on(Credits ledger) {
            ledger.grant(plan);
            return Optional.empty();
        }
    }
}
