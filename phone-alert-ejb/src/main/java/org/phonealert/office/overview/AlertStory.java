package org.phonealert.office.overview;

import java.util.List;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.alerting.notification.Notification;

/**
 * An alert with its history and its notifications.
 *
 * @param history in the order of time
 * @param notifications in the order they were created
 */
public record AlertStory(Alert alert, List<HistoryLine> history, List<Sent> notifications) {

    /**
     * A notification and its cost.
     *
     * @param credits spent on it so far
     */
    public record Sent(Notification notification, int credits) {}
}
