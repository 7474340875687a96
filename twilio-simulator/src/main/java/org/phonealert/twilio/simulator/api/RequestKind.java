package org.phonealert.twilio.simulator.api;

/** What a request asks for. */
public enum RequestKind {
    /** A new call. */
    PLACE,
    /** The calls that there are. */
    LIST,
    /** How one call stands. */
    LOOK,
    /** The end of one call: it is cancelled or hung up. */
    STOP,
    /** A new text message. */
    SEND_MESSAGE,
    /** How messages stand. */
    LOOK_AT_MESSAGES;

    boolean creates() {
        return this == PLACE || this == SEND_MESSAGE;
    }
}
