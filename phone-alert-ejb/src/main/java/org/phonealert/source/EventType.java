package org.phonealert.source;

/** What an alert event says about its monitor. */
public enum EventType {
    /** Trouble began, or goes on. */
    TRIGGER,
    /** Somebody took it in charge in the source itself. */
    ACKNOWLEDGE,
    /** Trouble is over. */
    RESOLVE
}
