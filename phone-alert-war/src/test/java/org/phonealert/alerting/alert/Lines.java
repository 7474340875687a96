package org.phonealert.alerting.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lines of an alert's history as the alert would write them. */
public final class Lines {
    private Lines() {}

    public static HistoryLine line(Instant at, HistoryType type, String operator, @Nullable String detail) {
        return new HistoryLine(1, at, type, operator, detail);
    }
}
