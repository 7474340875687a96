package org.phonealert.overview;

import org.jspecify.annotations.Nullable;
import org.phonealert.alert.Alert;
import org.phonealert.notification.Notification;

/**
 * A message that was meant for one operator.
 *
 * @param alert what it was about; null for a test
 * @param credits what it has cost so far
 */
public record Received(Notification notification, @Nullable Alert alert, int credits) {}
