package org.phonealert.twilio.simulator.phone;

import java.util.Arrays;
import java.util.Optional;

/** Where a call stands, in Twilio's words. */
public enum CallStatus {
    QUEUED("queued", false),
    INITIATED("initiated", false),
    RINGING("ringing", false),
    IN_PROGRESS("in-progress", false),
    COMPLETED("completed", true),
    BUSY("busy", true),
    NO_ANSWER("no-answer", true),
    FAILED("failed", true),
    CANCELED("canceled", true);

    private final String text;
    private final boolean over;

    CallStatus(String text, boolean over) {
        this.text = text;
        this.over = over;
    }

    /** Finds the status that status callbacks write so. */
    public static Optional<CallStatus> find(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text.equals(text))
                .findFirst();
    }

    /** As status callbacks write it. */
    public String text() {
        return text;
    }

    /** As the API writes it: there, an initiated call is still queued. */
    public String apiText() {
        return this == INITIATED ? QUEUED.text : text;
    }

    /** Whether nothing comes after it. */
    public boolean isOver() {
        return over;
    }
}
