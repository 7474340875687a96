package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertFilter;
import org.phonealert.alerting.alert.AlertMatches;
import org.phonealert.alerting.alert.AlertSearch;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.alert.ReceivedEvent;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.monitor.Monitors;
import org.phonealert.alerting.notification.NotificationTotals;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.AlertSources;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** What people see of the past: its alerts, and the monitors that they were of. */
@Stateless
@AllowedFor(Role.VIEWER)
public class History {
    @Inject
    private AlertSearch search;

    @Inject
    private Alerts alerts;

    @Inject
    private Notifications notifications;

    @Inject
    private Monitors monitors;

    @Inject
    private AlertSources sources;

    /**
     * The newest alerts of a kind.
     *
     * @param before only older ones than the alert of this number; null for the newest
     * @param most 1 to 1000
     * @throws UnknownException if there is no alert of this number
     */
    public PastAlerts find(AlertFilter filter, @Nullable Long before, int most) {
        AlertMatches found = search.find(filter, before, most);
        Map<Long, NotificationTotals> tallies =
                notifications.tally(found.alerts().stream().map(Alert::id).toList());
        return new PastAlerts(
                found.alerts().stream()
                        .map(alert -> new PastAlert(alert, tallies.getOrDefault(alert.id(), NotificationTotals.NONE)))
                        .toList(),
                found.older(),
                found.lookedBackTo());
    }

    /** The names of the alert sources, for whoever looks for the alerts of one of them. */
    public List<String> sources() {
        return sources.all().stream().map(AlertSource::name).sorted().toList();
    }

    /**
     * The events that an alert is made of, oldest first.
     *
     * @param after only events with a higher number, to page on; 0 for the first
     * @param most 1 to 1000
     */
    public List<ReceivedEvent> events(long alertId, long after, int most) {
        return alerts.events(alertId, after, most);
    }

    /**
     * Monitors by name.
     *
     * @param text what the name, or the name for phone alerts, has to contain; empty for all
     * @param after only names that come after this one; empty for the first
     * @param most 1 to 1000
     */
    public List<KnownMonitor> monitors(String text, String after, int most) {
        return monitors.find(text, after, most).stream()
                .map(monitor -> new KnownMonitor(monitor, search.newestOf(monitor)))
                .toList();
    }

    /** @throws UnknownException if none of this name is known */
    public Monitor monitor(String name) {
        return monitors.findByName(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_MONITOR, name));
    }
}
