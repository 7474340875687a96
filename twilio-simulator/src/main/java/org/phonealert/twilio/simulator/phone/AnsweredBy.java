package org.phonealert.twilio.simulator.phone;

/** Who picked up, as machine detection tells it. */
public enum AnsweredBy {
    HUMAN("human"),
    MACHINE("machine_start");

    private final String text;

    AnsweredBy(String text) {
        this.text = text;
    }

    /** As Twilio writes it. */
    public String text() {
        return text;
    }
}
