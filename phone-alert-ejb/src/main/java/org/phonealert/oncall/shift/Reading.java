package org.phonealert.oncall.shift;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Which instant a wall-clock time means where the clock is put back and shows it twice. A time that is skipped means, in
 * both readings, the instant at which the clock is put forward.
 */
public enum Reading {
    /** From the first time to the last. For shifts: they overlap rather than leave a gap. */
    LONGEST,
    /** From the last time to the first. For what takes people off duty or covers them. */
    SHORTEST;

    Span of(LocalSpan hours, ZoneId zone) {
        return new Span(beginning(hours.from(), zone), end(hours.until(), zone));
    }

    Instant beginning(LocalDateTime time, ZoneId zone) {
        return beginning(time, zone.getRules());
    }

    Instant end(LocalDateTime time, ZoneId zone) {
        return end(time, zone.getRules());
    }

    /** The instant at which a span that begins at this wall-clock time begins. */
    public Instant beginning(LocalDateTime time, ZoneRules zone) {
        return instant(time, zone, this == LONGEST);
    }

    /** The instant at which a span that ends at this wall-clock time ends. */
    public Instant end(LocalDateTime time, ZoneRules zone) {
        return instant(time, zone, this == SHORTEST);
    }

    private static Instant instant(LocalDateTime time, ZoneRules zone, boolean first) {
        ZoneOffsetTransition change = zone.getTransition(time);
        if (change == null) {
            return time.toInstant(zone.getOffset(time));
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return time.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
    }
}
