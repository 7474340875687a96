package org.phonealert.twilio.simulator.api;

/** The kinds of requests. Their names are part of the control API. */
public enum RequestKind {
    /** Requests a new call. */
    PLACE,
    /** Lists calls. */
    LIST,
    /** Fetches one call. */
    LOOK,
    /** Cancels or hangs up one call. */
    STOP,
    /** Sends a text message. */
    SEND_MESSAGE,
    /** Fetches or lists text messages. */
    LOOK_AT_MESSAGES;

    /** Whether it creates a call or a message. */
    boolean creates() {
        return this == PLACE || this == SEND_MESSAGE;
    }
}
