package org.phonealert.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.Role;
import org.phonealert.alert.Alert;
import org.phonealert.alert.AlertState;
import org.phonealert.alert.Alerts;
import org.phonealert.credit.CreditBalance;
import org.phonealert.credit.Credits;
import org.phonealert.link.LinkHealth;
import org.phonealert.link.SourceLinks;
import org.phonealert.notification.Notification;
import org.phonealert.notification.Notifications;
import org.phonealert.source.AlertSource;
import org.phonealert.source.AlertSources;

/** What people see of alerts. */
@Stateless
@AllowedFor(Role.VIEWER)
public class Overview {
    @Inject
    private Picture picture;

    @Inject
    private Alerts alerts;

    @Inject
    private Notifications notifications;

    @Inject
    private Credits credits;

    @Inject
    private AlertSources sources;

    @Inject
    private SourceLinks links;

    /**
     * This moment.
     *
     * @param most how many open alerts at most, 1 to 1000
     */
    public Moment now(int most) {
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
    public Map<Long, LinkHealth> links() {
        return links.health();
    }

    /** An alert with all that happened to it. */
    public Story story(long alertId) {
        Alert alert = alerts.get(alertId);
        return new Story(
                alert,
                alerts.history(alertId),
                notifications.forAlert(alertId).stream().map(this::withCost).toList());
    }

    /** One message, and what it has cost. */
    public Story.Sent notification(long id) {
        return withCost(notifications.get(id));
    }

    /** What the credit account holds. */
    public CreditBalance credits() {
        return credits.balance();
    }

    private Story.Sent withCost(Notification notification) {
        return new Story.Sent(notification, notifications.costOf(notification));
    }
}
