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
 * Limits the calls that start: per second over the carrier's account, and per hour to one operator, on all nodes
 * together. Started calls are counted in the notifications themselves; the count is exact because only the holder of
 * the lock starts calls.
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

    /** Until the end of the transaction no other node starts calls. */
    void lock() {
        entities.createNativeQuery("select id from carrier_pace where id = 1 for update")
                .getSingleResult();
    }

    /** How many calls may start now. */
    int free() {
        Number started = (Number) entities.createNativeQuery("select count(*) from notifications where sent_at > ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(WINDOW)))
                .getSingleResult();
        return Math.max(0, settings.callsPerSecond() - started.intValue());
    }

    /** When the next call may start if none may start now. */
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

    /** Whether this operator has had the most calls per hour. */
    boolean isReachedFor(Operator operator) {
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
        return isReachedBy(called);
    }

    /** Whether so many calls within an hour are the most per operator. */
    boolean isReachedBy(long calls) {
        int most = settings.callsPerOperatorAndHour();
        return most > 0 && calls >= most;
    }
}
