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

/** The present state: open alerts, who is on duty, credits, sources. */
@Stateless
@AllowedFor(Role.VIEWER)
public class Overview {
    @Inject
    private OverviewReader reader;

    @Inject
    private Alerts alerts;

    @Inject
    private Notifications notifications;

    @Inject
    private Credits credits;

    @Inject
    private AlertSources sources;

    @Inject
    private SourceConnections connections;

    /**
     * A snapshot of the present.
     *
     * @param most how many open alerts at most, 1 to 1000
     */
    public OverviewSnapshot snapshot(int most) {
        return reader.read(most);
    }

    /**
     * The newest alerts.
     *
     * @param state only alerts in this state; null for all
     * @param source only alerts of this source; null for all
     * @param most 1 to 1000
     */
    public List<Alert> newest(@Nullable AlertState state, @Nullable AlertSource source, int most) {
        return alerts.newest(state, source, most);
    }

    public Alert alert(long id) {
        return alerts.get(id);
    }

    /** The active alert sources. */
    public List<AlertSource> sources() {
        return sources.all();
    }

    /** The health of the connections to sources, by the source's id; sources without a connection are left out. */
    public Map<Long, ConnectionHealth> connections() {
        return connections.health();
    }

    /** An alert with its history and its notifications. */
    public AlertStory story(long alertId) {
        Alert alert = alerts.get(alertId);
        return new AlertStory(
                alert,
                alerts.history(alertId),
                notifications.forAlert(alertId).stream().map(this::withCost).toList());
    }

    /** A notification and its cost. */
    public AlertStory.Sent notification(long id) {
        return withCost(notifications.get(id));
    }

    /** The balance of the credit account. */
    public CreditBalance credits() {
        return credits.balance();
    }

    private AlertStory.Sent withCost(Notification notification) {
        return new AlertStory.Sent(notification, notifications.costOf(notification));
    }
}
