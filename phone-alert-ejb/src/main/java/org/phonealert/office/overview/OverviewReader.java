package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.alerting.escalation.EscalationStatus;
import org.phonealert.alerting.escalation.Escalations;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.alerting.source.AlertSources;
import org.phonealert.office.oncallview.DutyNames;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.people.operator.Operators;

/**
 * Reads a snapshot of the present, for {@link Overview} and for the live page, which checks whether anything changed.
 */
@Stateless
public class OverviewReader {
    @Inject
    private Clock clock;

    @Inject
    private Alerts alerts;

    @Inject
    private Notifications notifications;

    @Inject
    private Escalations escalations;

    @Inject
    private Operators operators;

    @Inject
    private Duty duty;

    @Inject
    private DutyNames dutyNames;

    @Inject
    private Credits credits;

    @Inject
    private Integrations integrations;

    @Inject
    private AlertSources sources;

    /**
     * A snapshot of the present.
     *
     * @param most how many open alerts at most, 1 to 1000
     */
    public OverviewSnapshot read(int most) {
        Instant now = clock.instant();
        List<Alert> open = alerts.open(most);
        List<Long> ids = open.stream().map(Alert::id).toList();
        Map<Long, List<Notification>> calls = notifications.underWay(ids).stream()
                .collect(Collectors.groupingBy(call -> call.alertId().orElseThrow()));
        Map<Long, List<EscalationStatus>> steps =
                escalations.statuses(ids).stream().collect(Collectors.groupingBy(EscalationStatus::alertId));
        return new OverviewSnapshot(
                now,
                open.stream()
                        .map(alert -> new OverviewSnapshot.OpenAlert(
                                alert,
                                calls.getOrDefault(alert.id(), List.of()),
                                steps.getOrDefault(alert.id(), List.of())))
                        .toList(),
                duty.present(operators.all(), now),
                dutyNames.at(now),
                credits.balance(),
                integrations.activePhone().isPresent(),
                notifications.waitingForCarrier(),
                sources.all());
    }
}
