package org.phonealert.twilio.simulator.phone;

import java.util.Arrays;
import java.util.Optional;

/** Twilio's states of a call. */
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

    /** Finds a status by its CallStatus value, for example {@code in-progress}. */
    public static Optional<CallStatus> find(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text.equals(text))
                .findFirst();
    }

    /** The CallStatus value in webhook requests. */
    public String text() {
        return text;
    }

    /** The status value in the REST API, which shows an initiated call as queued. */
    public String apiText() {
        return this == INITIATED ? QUEUED.text : text;
    }

    /** Whether the status is final. */
    public boolean isOver() {
        return over;
    }
}
