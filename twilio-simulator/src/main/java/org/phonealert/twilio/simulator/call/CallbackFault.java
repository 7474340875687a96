package org.phonealert.twilio.simulator.call;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the network does to status callbacks.
 *
 * @param delay how late each one is, in real time
 * @param copies how often each one arrives, 1 or more
 * @param reversed whether they are kept until the call is over and then come last first
 * @param lost the events that never arrive
 */
public record CallbackFault(Duration delay, int copies, boolean reversed, Set<CallEvent> lost) {
    /** Everything arrives once, at once and in order. */
    public static final CallbackFault NONE = new CallbackFault(Duration.ZERO, 1, false, Set.of());

    /** Each one comes so much later. */
    public static CallbackFault late(Duration delay) {
        return new CallbackFault(delay, 1, false, Set.of());
    }

    /** Each one comes twice. */
    public static CallbackFault duplicated() {
        return new CallbackFault(Duration.ZERO, 2, false, Set.of());
    }

    /** They come in the wrong order, after the call. */
    public static CallbackFault reordered() {
        return new CallbackFault(Duration.ZERO, 1, true, Set.of());
    }

    /** The given ones never come; without any given, none comes. */
    public static CallbackFault lost(CallEvent... events) {
        Set<CallEvent> lost =
                events.length == 0 ? EnumSet.allOf(CallEvent.class) : EnumSet.copyOf(java.util.List.of(events));
        return new CallbackFault(Duration.ZERO, 1, false, lost);
    }
}
