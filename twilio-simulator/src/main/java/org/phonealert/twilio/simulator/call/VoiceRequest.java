package org.phonealert.twilio.simulator.call;

/** The requests for a TwiML document. */
public enum VoiceRequest implements Callback {
    /** A request for the first document, for one after a redirect, or for the fallback. */
    WORDS,
    /** A request for the document after a Gather; it carries the pressed keys. */
    KEY
}
