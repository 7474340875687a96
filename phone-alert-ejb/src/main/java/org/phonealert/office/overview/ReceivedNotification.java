package org.phonealert.office.overview;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.notification.Notification;

/**
 * A notification for one operator.
 *
 * @param alert null for a test call
 * @param credits spent on it so far
 */
public record ReceivedNotification(
        Notification notification, @Nullable Alert alert, int credits) {}
