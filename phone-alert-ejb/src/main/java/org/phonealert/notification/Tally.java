package org.phonealert.notification;

/**
 * What came together for one alert.
 *
 * @param calls how often the carrier was asked for a call
 * @param credits what they have cost so far
 */
public record Tally(int calls, int credits) {
    /** Nobody was called. */
    public static final Tally NONE = new Tally(0, 0);
}
