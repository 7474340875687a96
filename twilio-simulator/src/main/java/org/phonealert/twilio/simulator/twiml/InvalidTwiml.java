package org.phonealert.twilio.simulator.twiml;

/** A document that Twilio would not carry out. */
public final class InvalidTwiml extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    InvalidTwiml(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Twilio's error number. */
    public int code() {
        return code;
    }
}
