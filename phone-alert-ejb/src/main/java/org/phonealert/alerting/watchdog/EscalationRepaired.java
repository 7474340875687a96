package org.phonealert.alerting.watchdog;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.history.MissingStep;

/**
 * An open alert had no escalation, or one without a next step.
 *
 * @param definition whose escalation had no next step; null if the alert had none
 */
record EscalationRepaired(MissingStep missing, @Nullable String definition) implements Fact {
    EscalationRepaired {
        if (missing != (definition == null ? MissingStep.ESCALATION : MissingStep.NEXT_STEP)) {
            throw new IllegalArgumentException("%s of %s".formatted(missing, definition));
        }
    }

    static EscalationRepaired started() {
        return new EscalationRepaired(MissingStep.ESCALATION, null);
    }

    static EscalationRepaired woken(String definition) {
        return new EscalationRepaired(MissingStep.NEXT_STEP, definition);
    }

    @Override
    public HistoryType type() {
        return HistoryType.REPAIRED;
    }
}
