package org.phonealert.alerting.escalation;

/** Where an escalation stands at its level. */
enum Phase {
    /** The level, or a later one, has yet to start. */
    WAITING,
    /** People of the level are being called. */
    CALLING,
    /** All were called; a reminder or the next level is awaited. */
    RESTING
}
