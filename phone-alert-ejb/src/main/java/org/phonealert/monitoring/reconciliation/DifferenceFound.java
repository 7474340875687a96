package org.phonealert.monitoring.reconciliation;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;

/**
 * An alert differed from the state of its source.
 *
 * @param event the event that the source must have sent, and that did not arrive
 * @param by who acknowledged it in the source; null if it is another event
 */
record DifferenceFound(EventType event, @Nullable String by) implements Fact {
    DifferenceFound {
        if ((event == EventType.ACKNOWLEDGE) != (by != null)) {
            throw new IllegalArgumentException("%s by %s".formatted(event, by));
        }
    }

    static DifferenceFound of(AlertEvent event) {
        return new DifferenceFound(event.type(), event.author());
    }

    @Override
    public HistoryType type() {
        return HistoryType.RECONCILED;
    }
}
