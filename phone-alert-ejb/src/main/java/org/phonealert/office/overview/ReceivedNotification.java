package org.phonealert.office.overview;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.notification.Notification;

/**
 * A message that was meant for one operator.
 *
 * @param alert what it was about; null for a test
 * @param credits what it has cost so far
 */
public record ReceivedNotification(
        Notification notification, @Nullable Alert alert, int credits) {}
