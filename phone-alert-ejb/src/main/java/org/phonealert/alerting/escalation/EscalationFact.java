package org.phonealert.alerting.escalation;

import java.time.Instant;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

/** What can happen while an alert is escalated. */
public sealed interface EscalationFact extends Fact {

    record NoDefinition(String monitor) implements EscalationFact {
        @Override
        public HistoryType type() {
            return HistoryType.NO_DEFINITION;
        }
    }

    record LevelEmpty(int level, Reason reason) implements EscalationFact {
        /** Why a level reaches no operator. */
        enum Reason {
            NOBODY_ON_DUTY,
            NO_INTEGRATION
        }

        @Override
        public HistoryType type() {
            return HistoryType.LEVEL_EMPTY;
        }
    }

    record ExternalOnCallFailed(FallbackAnswer answer) implements EscalationFact {
        @Override
        public HistoryType type() {
            return HistoryType.PLANNING_FAILED;
        }
    }

    record MovedOn() implements EscalationFact {
        @Override
        public HistoryType type() {
            return HistoryType.MOVED_ON;
        }
    }

    record Exhausted() implements EscalationFact {
        @Override
        public HistoryType type() {
            return HistoryType.EXHAUSTED;
        }
    }

    record NobodyRung(Instant nextTry) implements EscalationFact {
        @Override
        public HistoryType type() {
            return HistoryType.NOBODY_RUNG;
        }
    }
}
