package org.phonealert.alerting.alert;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.source.Severity;

/** What can happen to an alert itself. */
sealed interface AlertFact extends Fact {

    record Opened(String message) implements AlertFact {
        @Override
        public HistoryType type() {
            return HistoryType.OPENED;
        }
    }

    record SeverityChanged(Severity before, Severity after) implements AlertFact {
        @Override
        public HistoryType type() {
            return HistoryType.SEVERITY_CHANGED;
        }
    }

    record Acknowledged(Acknowledgement.Way via) implements AlertFact {
        @Override
        public HistoryType type() {
            return HistoryType.ACKNOWLEDGED;
        }
    }

    /** Either {@linkplain #by by a person} or {@linkplain #atSource by the source}. */
    record Resolved(
            Origin origin, @Nullable String by, @Nullable String message) implements AlertFact {
        /** Who resolved it. */
        enum Origin {
            PERSON,
            SOURCE
        }

        public Resolved {
            if ((origin == Origin.PERSON) != (by != null) || (origin == Origin.SOURCE) != (message != null)) {
                throw new IllegalArgumentException("resolved by %s or %s".formatted(by, message));
            }
        }

        static Resolved by(String person) {
            return new Resolved(Origin.PERSON, person, null);
        }

        static Resolved atSource(String message) {
            return new Resolved(Origin.SOURCE, null, message);
        }

        @Override
        public HistoryType type() {
            return HistoryType.RESOLVED;
        }
    }

    record Held(Hold hold) implements AlertFact {
        @Override
        public HistoryType type() {
            return HistoryType.HELD;
        }
    }

    record Released(Hold hold) implements AlertFact {
        @Override
        public HistoryType type() {
            return HistoryType.RELEASED;
        }
    }
}
