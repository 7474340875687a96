package org.phonealert.twilio.simulator.twiml;

/** A TwiML document that Twilio would refuse. */
public final class InvalidTwiml extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    InvalidTwiml(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Twilio's error code, for example 12100. */
    public int code() {
        return code;
    }
}
