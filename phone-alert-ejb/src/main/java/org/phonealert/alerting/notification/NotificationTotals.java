package org.phonealert.alerting.notification;

/**
 * The calls for one alert and their price.
 *
 * @param calls the calls that were started
 * @param credits their price so far
 */
public record NotificationTotals(int calls, int credits) {
    /** No call was started. */
    public static final NotificationTotals NONE = new NotificationTotals(0, 0);
}
