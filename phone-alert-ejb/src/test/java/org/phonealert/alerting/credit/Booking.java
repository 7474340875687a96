package org.phonealert.alerting.credit;

import java.util.Optional;
import org.phonealert.base.settings.Subscription;

/** Something that may happen to a ledger. */
sealed interface Booking {
    /** Makes it happen, and tells whether credits were promised, if that was the question. */
    Optional<Cover> on(Credits credits);

    /** A message wants to leave. */
    record Reserve(int notification, int credits, boolean critical) implements Booking {
        @Override
        public Optional<Cover> on(Credits ledger) {
            return Optional.of(ledger.reserve(notification, credits, critical));
        }
    }

    /** The carrier says that it was answered, for the first time or again, in time or late. */
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
