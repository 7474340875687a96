package org.phonealert.alerting.alert;

import java.util.Optional;
import org.phonealert.alerting.source.EventType;

/** Why nobody is called for an alert although nobody took it in charge. */
public enum Hold {
    /** The source has a planned downtime for it. */
    DOWNTIME(EventType.DOWNTIME_BEGINS, EventType.DOWNTIME_ENDS),
    /** It goes up and down. */
    FLAPPING(EventType.FLAPPING_BEGINS, EventType.FLAPPING_ENDS);

    private final EventType begins;
    private final EventType ends;

    Hold(EventType begins, EventType ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /** The event by which the source says that it begins. */
    public EventType begins() {
        return begins;
    }

    /** The event by which the source says that it is over. */
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
