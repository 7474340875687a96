package org.phonealert.alerting.history;

import java.time.Instant;

/** Lines of an alert's history as the alert would write them. */
public final class Lines {
    private Lines() {}

    public static HistoryLine line(Instant at, String operator, Fact fact) {
        return new HistoryLine(1, at, operator, fact);
    }
}
