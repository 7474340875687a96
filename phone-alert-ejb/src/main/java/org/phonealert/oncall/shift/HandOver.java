package org.phonealert.oncall.shift;

import java.time.temporal.ChronoUnit;

/** The step in which a rotation hands over. */
public enum HandOver {
    /** In real hours, whatever the wall clock does: all turns are equally long. */
    HOURLY(ChronoUnit.HOURS),
    /** At the same time of day, also when the day has 23 or 25 hours. */
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    /** At the same day of the month and time of day; where the month has no such day, on its last day. */
    MONTHLY(ChronoUnit.MONTHS);

    private final ChronoUnit unit;

    HandOver(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit unit() {
        return unit;
    }
}
