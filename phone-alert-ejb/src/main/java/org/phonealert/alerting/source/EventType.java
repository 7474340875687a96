package org.phonealert.alerting.source;

/** What an alert event says about its monitor. */
public enum EventType {
    /** Trouble began, or goes on. */
    TRIGGER,
    /** The trouble that is known is worse or better than it was, or has other words; none begins. */
    UPDATE,
    /** Somebody took it in charge in the source itself. */
    ACKNOWLEDGE,
    /** Trouble is over. */
    RESOLVE,
    /** A planned downtime has begun: nobody is called for this monitor and those below it. */
    DOWNTIME_BEGINS,
    /** The downtime has ended; whether there is trouble, another event tells. */
    DOWNTIME_ENDS,
    /** The monitor goes up and down: nobody is called for it and those below it. */
    FLAPPING_BEGINS,
    /** It has settled; whether in trouble, another event tells. */
    FLAPPING_ENDS
}
