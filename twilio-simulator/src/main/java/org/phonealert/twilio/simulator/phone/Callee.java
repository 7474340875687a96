package org.phonealert.twilio.simulator.phone;

import java.time.Duration;

/** Whoever holds the phone during one call. */
public interface Callee {
    /** The network dials the number. */
    default void dialled(CallLeg line) {
        line.after(Duration.ofSeconds(1), line::ring);
    }

    /** The phone has begun to ring. */
    void ringing(CallLeg line);

    /**
     * The call asks for keys; this is called when the voice begins the question.
     *
     * @param question how long the voice will speak
     */
    default void asked(CallLeg line, Duration question) {}
}
