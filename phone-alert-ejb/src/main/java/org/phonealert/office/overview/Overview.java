package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.credit.CreditBalance;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.AlertSources;
import org.phonealert.monitoring.connection.ConnectionHealth;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** What people see of alerts. */
@Stateless
@AllowedFor(Role.VIEWER)
public class Overview {
    @Inject
    private OverviewReader picture;

    @Inject
    private Alerts alerts;

    @Inject
    private Notifications notifications;

    @Inject
    private Credits credits;

    @Inject
    private AlertSources sources;

    @Inject
    private SourceConnections links;

    /**
     * This moment.
     *
     * @param most how many open alerts at most, 1 to 1000
     */
    public OverviewSnapshot now(int most) {
        return picture.take(most);
    }

    /**
     * The newest alerts.
     *
     * @param state only those in this state, or null for all
     * @param source only those of this source, or null for all
     * @param most 1 to 1000
     */
    public List<Alert> newest(@Nullable AlertState state, @Nullable AlertSource source, int most) {
        return alerts.newest(state, source, most);
    }

    public Alert alert(long id) {
        return alerts.get(id);
    }

    /** Where events come from. */
    public List<AlertSource> sources() {
        return sources.all();
    }

    /** How the ways to the sources do that have one, by the source's number. */
    public Map<Long, ConnectionHealth> links() {
        return links.health();
    }

    /** An alert with all that happened to it. */
    public AlertStory story(long alertId) {
        Alert alert = alerts.get(alertId);
        return new AlertStory(
                alert,
                alerts.history(alertId),
                notifications.forAlert(alertId).stream().map(this::withCost).toList());
    }

    /** One message, and what it has cost. */
    public AlertStory.Sent notification(long id) {
        return withCost(notifications.get(id));
    }

    /** What the credit account holds. */
    public CreditBalance credits() {
        return credits.balance();
    }

    private AlertStory.Sent withCost(Notification notification) {
        return new AlertStory.Sent(notification, notifications.costOf(notification));
    }
}
