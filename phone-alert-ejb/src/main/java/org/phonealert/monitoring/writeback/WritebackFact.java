package org.phonealert.monitoring.writeback;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.monitoring.connection.Writeback;

/** What can happen to a write-back. */
sealed interface WritebackFact extends Fact {

    /**
     * The source has accepted it.
     *
     * @param text as the source shows it
     */
    record Pushed(Writeback.Kind kind, String by, String text) implements WritebackFact {
        @Override
        public HistoryType type() {
            return HistoryType.SOURCE_TOLD;
        }
    }

    record Delayed(WritebackFailure failure) implements WritebackFact {
        @Override
        public HistoryType type() {
            return HistoryType.SOURCE_TOLD_LATER;
        }
    }

    /**
     * It will not be tried again.
     *
     * @param attempts how many attempts failed; null if the source refused it or no attempt was made
     */
    record GivenUp(
            WritebackProblem problem,
            @Nullable Integer attempts,
            @Nullable String technical) implements WritebackFact {
        GivenUp(WritebackFailure failure, @Nullable Integer attempts) {
            this(failure.problem(), attempts, failure.technical());
        }

        @Override
        public HistoryType type() {
            return HistoryType.SOURCE_NOT_TOLD;
        }
    }
}
