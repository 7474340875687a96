package org.phonealert.alerting.alert;

import java.util.Optional;
import org.phonealert.alerting.source.EventType;

/** Why the calls of an unacknowledged alert are held. */
public enum Hold {
    /** A planned downtime of the monitor in the source. */
    DOWNTIME(EventType.DOWNTIME_BEGINS, EventType.DOWNTIME_ENDS),
    /** The monitor changes state too often. */
    FLAPPING(EventType.FLAPPING_BEGINS, EventType.FLAPPING_ENDS);

    private final EventType begins;
    private final EventType ends;

    Hold(EventType begins, EventType ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /** The event that begins it. */
    public EventType begins() {
        return begins;
    }

    /** The event that ends it. */
    public EventType ends() {
        return ends;
    }

    /** The hold that an event begins or ends. */
    static Optional<Hold> of(EventType event) {
        for (Hold hold : values()) {
            if (hold.begins == event || hold.ends == event) {
                return Optional.of(hold);
            }
        }
        return Optional.empty();
    }
}
