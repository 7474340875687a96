package org.phonealert.oncall.duty;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Replaces the exceptions or imported shifts of a schedule from now on. The past stays as it was. */
@Dependent
class PlannedTimes {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentRoster currentRoster;

    /**
     * Makes these the values of a schedule's rows that are not over, in this order. A row that has begun and is not among
     * them ends now; the same row at the same place is left alone.
     *
     * @param wanted not over, and beginning now at the earliest
     * @param rest the part of a row's value that is not over
     * @param row a new row for a value
     * @return whether anything changed
     */
    <R extends PlannedTime, V> boolean replace(
            Class<R> type, long schedule, List<V> wanted, Instant now, Function<R, V> rest, Function<V, R> row) {
        List<R> current = notOver(type, schedule, now);
        List<V> missing = new ArrayList<>(wanted);
        if (current.stream().map(rest).toList().equals(missing)) {
            return false;
        }
        currentRoster.raiseVersion();
        for (R one : current) {
            // the order of the rows counts: only a row at its old place may stay
            if (!missing.isEmpty() && missing.get(0).equals(rest.apply(one))) {
                missing.remove(0);
            } else if (one.hasBegun(now)) {
                one.end(now);
            } else {
                entities.remove(one);
            }
        }
        missing.forEach(value -> entities.persist(row.apply(value)));
        return true;
    }

    private <R extends PlannedTime> List<R> notOver(Class<R> type, long schedule, Instant now) {
        return entities.createQuery(
                        "select r from " + type.getSimpleName()
                                + " r where r.scheduleId = :schedule and r.untilAt > :now order by r.madeAt, r.id",
                        type)
                .setParameter("schedule", schedule)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }
}
