package org.phonealert.alerting.source;

/** What an alert event says about its monitor. */
public enum EventType {
    /** Trouble began, or continues. */
    TRIGGER,
    /** Known trouble has another severity or message; no trouble begins. */
    UPDATE,
    /** The trouble was acknowledged in the source. */
    ACKNOWLEDGE,
    /** The trouble is over. */
    RESOLVE,
    /** A planned downtime has begun: calls for this monitor and those below it are held. */
    DOWNTIME_BEGINS,
    /** The downtime has ended; another event says whether there is trouble. */
    DOWNTIME_ENDS,
    /** The monitor changes state too often: calls for it and those below it are held. */
    FLAPPING_BEGINS,
    /** The flapping has ended; another event says whether there is trouble. */
    FLAPPING_ENDS
}
