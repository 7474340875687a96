package org.phonealert.alerting.notification;

/**
 * What came together for one alert.
 *
 * @param calls how often the carrier was asked for a call
 * @param credits what they have cost so far
 */
public record NotificationTotals(int calls, int credits) {
    /** Nobody was called. */
    public static final NotificationTotals NONE = new NotificationTotals(0, 0);
}
