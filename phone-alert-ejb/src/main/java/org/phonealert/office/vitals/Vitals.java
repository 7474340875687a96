package org.phonealert.office.vitals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/**
 * Reads the vital signs, for the monitoring of Phone Alert itself. All are read from the database, so that every node
 * reports the same, also after a restart. Each query uses an index, however many rows are stored.
 */
@Stateless
@AllowedFor(Role.VIEWER)
public class Vitals {
    /** The time over which calls are counted. */
    public static final Duration RECENT = Duration.ofMinutes(15);

    /** As a number: the Java type of a timestamp differs between the servers. */
    static final String OLDEST_DUE = "select extract(epoch from min(due_at)) from %s where due_at <= ?1";

    static final String ASKED_FOR = "select count(*) from notifications where sent_at > ?1";

    static final String FAILED = "select count(*) from notifications where ended_at > ?1 and state = 'FAILED'";

    static final String IN_TROUBLE = "select count(*) from notifications"
            + " where state in ('QUEUED', 'SENDING', 'UNCERTAIN') and error_cause is not null";

    private static final String OPEN =
            "select state, count(*) from alerts where state in ('TRIGGERED', 'ACKNOWLEDGED') group by state";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Credits credits;

    public VitalSigns read() {
        Instant now = clock.instant();
        return new VitalSigns(
                oldestDue(now),
                openAlerts(),
                credits.balance(),
                countSince(ASKED_FOR, now.minus(RECENT)),
                countSince(FAILED, now.minus(RECENT)) + number(IN_TROUBLE));
    }

    private Map<DueTable, Duration> oldestDue(Instant now) {
        Map<DueTable, Duration> oldest = new EnumMap<>(DueTable.class);
        for (DueTable kind : DueTable.values()) {
            Object due = entities.createNativeQuery(OLDEST_DUE.formatted(kind.table()))
                    .setParameter(1, Timestamp.from(now))
                    .getSingleResult();
            oldest.put(kind, due == null ? Duration.ZERO : waited((Number) due, now));
        }
        return oldest;
    }

    private static Duration waited(Number epochSeconds, Instant now) {
        long dueMillis =
                new BigDecimal(epochSeconds.toString()).movePointRight(3).longValue();
        return Duration.ofMillis(Math.max(0, now.toEpochMilli() - dueMillis));
    }

    private Map<AlertState, Long> openAlerts() {
        Map<AlertState, Long> open = new EnumMap<>(AlertState.class);
        open.put(AlertState.TRIGGERED, 0L);
        open.put(AlertState.ACKNOWLEDGED, 0L);
        List<?> rows = entities.createNativeQuery(OPEN).getResultList();
        rows.stream()
                .map(row -> (Object[]) row)
                .forEach(row -> open.put(AlertState.valueOf(row[0].toString()), ((Number) row[1]).longValue()));
        return open;
    }

    private long countSince(String query, Instant instant) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, Timestamp.from(instant))
                        .getSingleResult())
                .longValue();
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
