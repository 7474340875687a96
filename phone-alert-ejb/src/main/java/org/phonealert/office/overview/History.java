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

/** Past alerts and their monitors. */
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
     * The newest alerts that match a filter.
     *
     * @param before only alerts older than the one with this id, to page on; null for the newest
     * @param most 1 to 1000
     * @throws UnknownException if there is no alert with the id {@code before}
     */
    public PastAlerts find(AlertFilter filter, @Nullable Long before, int most) {
        AlertMatches found = search.find(filter, before, most);
        Map<Long, NotificationTotals> tallies =
                notifications.totals(found.alerts().stream().map(Alert::id).toList());
        return new PastAlerts(
                found.alerts().stream()
                        .map(alert -> new PastAlert(alert, tallies.getOrDefault(alert.id(), NotificationTotals.NONE)))
                        .toList(),
                found.older(),
                found.lookedBackTo());
    }

    /** The names of the active alert sources, to filter by. */
    public List<String> sources() {
        return sources.all().stream().map(AlertSource::name).sorted().toList();
    }

    /**
     * The events that belong to an alert, oldest first.
     *
     * @param after only events with a higher id, to page on; 0 for the first
     * @param most 1 to 1000
     */
    public List<ReceivedEvent> events(long alertId, long after, int most) {
        return alerts.events(alertId, after, most);
    }

    /**
     * Monitors in the order of their names.
     *
     * @param text part of the name or of the name for phone alerts, in any case; empty for all
     * @param after only names after this one, to page on; empty for the first
     * @param most 1 to 1000
     */
    public List<KnownMonitor> monitors(String text, String after, int most) {
        return monitors.find(text, after, most).stream()
                .map(monitor -> new KnownMonitor(monitor, search.newestOf(monitor)))
                .toList();
    }

    /**
     * The monitor of this name.
     *
     * @throws UnknownException if there is no monitor of this name
     */
    public Monitor monitor(String name) {
        return monitors.findByName(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_MONITOR, name));
    }
}
