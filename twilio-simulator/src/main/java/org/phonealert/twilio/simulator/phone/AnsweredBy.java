package org.phonealert.twilio.simulator.phone;

/** The result of machine detection. */
public enum AnsweredBy {
    HUMAN("human"),
    MACHINE("machine_start");

    private final String text;

    AnsweredBy(String text) {
        this.text = text;
    }

    /** The value of Twilio's AnsweredBy parameter. */
    public String text() {
        return text;
    }
}
