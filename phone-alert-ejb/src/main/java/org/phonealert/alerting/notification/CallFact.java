package org.phonealert.alerting.notification;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.history.MissingStep;

/** What can happen to a call for an alert. */
sealed interface CallFact extends Fact {

    record Queued(String number) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_QUEUED;
        }
    }

    /**
     * The carrier has accepted the call.
     *
     * @param reference the carrier's id of the call
     */
    record Placed(String reference) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_PLACED;
        }
    }

    /**
     * The operator answered.
     *
     * @param endedAs the final state that the notification had already; null if it had none
     */
    record Answered(@Nullable NotificationState endedAs) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_ANSWERED;
        }
    }

    record WordsSaid(String words) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.WORDS_SAID;
        }
    }

    record KeyPressed(String key) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.KEY_PRESSED;
        }
    }

    /** The call ended. Lines of before may name the error of an earlier attempt, too. */
    record Ended(NotificationState state) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_ENDED;
        }
    }

    /**
     * Phone Alert cancelled the call.
     *
     * @param error the error of an earlier attempt, if any
     */
    record Cancelled(@Nullable CarrierError error) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_CANCELLED;
        }
    }

    record Failed(CarrierError error) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_FAILED;
        }
    }

    record Uncertain(CarrierError error) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_UNCERTAIN;
        }
    }

    record Repeated(CarrierError error) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.CALL_REPEATED;
        }
    }

    record Prevented(Obstacle obstacle) implements CallFact {
        @Override
        public HistoryType type() {
            return HistoryType.NOT_CALLED;
        }
    }

    /**
     * The watchdog found a call that was not checked any more.
     *
     * @param state of the call that had no next check
     */
    record Repaired(MissingStep missing, NotificationState state) implements CallFact {
        public Repaired {
            if (missing != MissingStep.CALL_CHECK) {
                throw new IllegalArgumentException("%s of a call".formatted(missing));
            }
        }

        Repaired(NotificationState state) {
            this(MissingStep.CALL_CHECK, state);
        }

        @Override
        public HistoryType type() {
            return HistoryType.REPAIRED;
        }
    }
}
