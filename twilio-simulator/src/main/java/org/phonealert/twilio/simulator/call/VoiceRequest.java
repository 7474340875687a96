package org.phonealert.twilio.simulator.call;

/** The requests for a document that is to be carried out in the call. */
public enum VoiceRequest implements Callback {
    /** What is to be said. */
    WORDS,
    /** What is to be done about the keys that were pressed. */
    KEY
}
