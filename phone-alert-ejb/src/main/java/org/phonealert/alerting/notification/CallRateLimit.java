package org.phonealert.alerting.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.phonealert.base.settings.Settings;
import org.phonealert.people.operator.Operator;

/**
 * How many calls may start now: so many a second over the carrier's account, and so many an hour to one operator, on
 * all nodes together. What left is counted in the notifications themselves; the lock makes that exact, because only its
 * holder lets calls leave.
 */
@Dependent
class CallRateLimit {
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    /** From here to the end of the transaction no other node lets calls leave. */
    void lock() {
        entities.createNativeQuery("select id from carrier_pace where id = 1 for update")
                .getSingleResult();
    }

    /** How many calls may start at this instant. */
    int free() {
        Number started = (Number) entities.createNativeQuery("select count(*) from notifications where sent_at > ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(WINDOW)))
                .getSingleResult();
        return Math.max(0, settings.callsPerSecond() - started.intValue());
    }

    /** When the next call may start, if none may now. */
    Instant next() {
        return entities.createQuery(
                        "select n.sentAt from Notification n where n.sentAt is not null order by n.sentAt desc",
                        OffsetDateTime.class)
                .setFirstResult(settings.callsPerSecond() - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(sent -> sent.toInstant().plus(WINDOW))
                .orElseGet(clock::instant);
    }

    /** Whether this operator was called as often in the last hour as may be. */
    boolean isTooOftenFor(Operator operator) {
        if (settings.callsPerOperatorAndHour() == 0) {
            return false;
        }
        long called = entities.createQuery(
                        "select count(n) from Notification n where n.operator.id = :operator and n.sentAt > :since"
                                + " and (n.carrierReference is not null or n.state in :onTheWay)",
                        Long.class)
                .setParameter("operator", operator.id())
                .setParameter("since", clock.instant().minus(HOUR).atOffset(ZoneOffset.UTC))
                .setParameter("onTheWay", NotificationState.ASKED)
                .getSingleResult();
        return isTooOften(called);
    }

    /** Whether so many calls within an hour are as many as may be. */
    boolean isTooOften(long calls) {
        int most = settings.callsPerOperatorAndHour();
        return most > 0 && calls >= most;
    }
}
