package org.phonealert.twilio.simulator.phone;

import java.time.Duration;

/** Reacts to one call on behalf of the phone: as a person, a voicemail or an unreachable phone would. */
public interface Callee {
    /** The carrier dials the number. By default the phone rings after 1 s. */
    default void onDial(CallLeg leg) {
        leg.after(Duration.ofSeconds(1), leg::ring);
    }

    /** The phone has started to ring. */
    void onRing(CallLeg leg);

    /**
     * The call starts to collect digits. By default no key is pressed.
     *
     * @param promptLength how long the voice is going to speak
     */
    default void onGather(CallLeg leg, Duration promptLength) {}
}
