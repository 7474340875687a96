package org.phonealert.alerting.escalation;

/** What an escalation is doing at its level. The names are stored. */
enum Phase {
    /** It waits for the level, or a later one, to start. */
    WAITING,
    /** The people of the level are being called. */
    CALLING,
    /** All people of the level were called; it waits for a reminder or the next level. */
    RESTING
}
