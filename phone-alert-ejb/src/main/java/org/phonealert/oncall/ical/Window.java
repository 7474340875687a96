package org.phonealert.oncall.ical;

import java.time.Instant;

/** The time whose occurrences are wanted. */
record Window(Instant from, Instant until) {
    boolean sees(Occurrence one) {
        return one.from().isBefore(until) && one.until().isAfter(from);
    }
}
