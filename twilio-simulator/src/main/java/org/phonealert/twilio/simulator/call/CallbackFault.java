package org.phonealert.twilio.simulator.call;

import java.time.Duration;

/**
 * A fault of the network in the delivery of one kind of callback.
 *
 * @param delay how late the callback arrives, in real time
 * @param copies how many times it arrives; 0 when it is lost
 * @param heldBack whether a status callback arrives after the one for the end of the call
 */
public record CallbackFault(Duration delay, int copies, boolean heldBack) {
    /** No fault: once, at once and in order. */
    public static final CallbackFault NONE = new CallbackFault(Duration.ZERO, 1, false);

    /** The callback arrives twice. */
    public static final CallbackFault DUPLICATED = new CallbackFault(Duration.ZERO, 2, false);

    /** The callback arrives after the one for the end of the call. */
    public static final CallbackFault HELD_BACK = new CallbackFault(Duration.ZERO, 1, true);

    /** The callback never arrives. */
    public static final CallbackFault LOST = new CallbackFault(Duration.ZERO, 0, false);

    /** The callback arrives late by this much real time. */
    public static CallbackFault late(Duration delay) {
        return new CallbackFault(delay, 1, false);
    }

    boolean isLate() {
        return !delay.isZero();
    }

    boolean isLost() {
        return copies == 0;
    }
}
