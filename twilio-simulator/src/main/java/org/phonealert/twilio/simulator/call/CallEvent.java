package org.phonealert.twilio.simulator.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The call progress events that an application may subscribe to with StatusCallbackEvent. */
public enum CallEvent implements Callback {
    INITIATED,
    RINGING,
    ANSWERED,
    COMPLETED;

    /** Finds an event by its StatusCallbackEvent value, for example {@code ringing}. */
    public static Optional<CallEvent> find(String text) {
        return Arrays.stream(values())
                .filter(event -> event.text().equals(text))
                .findFirst();
    }

    /** The StatusCallbackEvent value. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
