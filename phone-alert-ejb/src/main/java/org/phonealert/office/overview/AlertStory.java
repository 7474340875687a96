package org.phonealert.office.overview;

import java.util.List;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.alerting.notification.Notification;

/**
 * An alert with all that happened to it.
 *
 * @param history in the order it happened
 * @param notifications in the order they were made
 */
public record AlertStory(Alert alert, List<HistoryLine> history, List<Sent> notifications) {

    /**
     * A message.
     *
     * @param credits what it has cost so far
     */
    public record Sent(Notification notification, int credits) {}
}
