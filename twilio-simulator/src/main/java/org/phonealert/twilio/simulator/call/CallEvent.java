package org.phonealert.twilio.simulator.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The events that an application may subscribe to. */
public enum CallEvent implements Callback {
    INITIATED,
    RINGING,
    ANSWERED,
    COMPLETED;

    /** Finds the event that StatusCallbackEvent names so. */
    public static Optional<CallEvent> find(String text) {
        return Arrays.stream(values())
                .filter(event -> event.text().equals(text))
                .findFirst();
    }

    /** As StatusCallbackEvent names it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
