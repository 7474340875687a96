package org.phonealert.twilio.simulator.call;

import java.time.Duration;

/**
 * What the network does to one kind of callback.
 *
 * @param delay how late it is, in real time
 * @param copies how often it arrives; 0 when it is lost
 * @param heldBack whether it is kept until the end of the call was told
 */
public record CallbackFault(Duration delay, int copies, boolean heldBack) {
    /** It arrives once, at once and in order. */
    public static final CallbackFault NONE = new CallbackFault(Duration.ZERO, 1, false);

    /** It comes twice. */
    public static final CallbackFault DUPLICATED = new CallbackFault(Duration.ZERO, 2, false);

    /** It comes after the one that tells the end. */
    public static final CallbackFault HELD_BACK = new CallbackFault(Duration.ZERO, 1, true);

    /** It never comes. */
    public static final CallbackFault LOST = new CallbackFault(Duration.ZERO, 0, false);

    /** It comes so much later. */
    public static CallbackFault late(Duration delay) {
        return new CallbackFault(delay, 1, false);
    }

    boolean isLate() {
        return !delay.isZero();
    }

    boolean loses() {
        return copies == 0;
    }
}
