package org.phonealert.office.oncallview;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.phonealert.alerting.notification.NotificationState;

/** How many calls operators received for alerts, and in how many of them they acknowledged. */
@Dependent
class CallCounts {
    @PersistenceContext
    private EntityManager entities;

    /**
     * The calls that the carrier accepted.
     *
     * @param confirmed those in which the operator pressed the key that acknowledges
     */
    record Count(int calls, int confirmed) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(calls + other.calls, confirmed + other.confirmed);
        }
    }

    /**
     * The calls of a month, by the operator's id.
     *
     * @param zones of all operators: the month is in each operator's own time zone
     */
    Map<Long, Count> of(YearMonth month, Collection<ZoneId> zones) {
        Map<Long, Count> counts = new HashMap<>();
        zones.forEach(zone -> add(month, zone, counts));
        return counts;
    }

    private void add(YearMonth month, ZoneId zone, Map<Long, Count> counts) {
        entities.createQuery(
                        "select n.operator.id, n.state, count(n) from Notification n where n.sentAt >= :from"
                                + " and n.sentAt < :until and n.alertId is not null and n.state <> :failed"
                                + " and n.operator.timeZone = :zone group by n.operator.id, n.state",
                        Object[].class)
                .setParameter("from", begin(month, zone))
                .setParameter("until", begin(month.plusMonths(1), zone))
                .setParameter("failed", NotificationState.FAILED)
                .setParameter("zone", zone.getId())
                .getResultStream()
                .forEach(row -> {
                    int calls = ((Number) row[2]).intValue();
                    int confirmed = row[1] == NotificationState.CONFIRMED ? calls : 0;
                    counts.merge(((Number) row[0]).longValue(), new Count(calls, confirmed), Count::plus);
                });
    }

    private static OffsetDateTime begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
