package org.phonealert.oncall.duty;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.phonealert.oncall.shift.Span;

/** Finds times ahead without anybody on duty, and warns of each once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DutyGaps {
    /** How far ahead gaps are searched. */
    public static final Duration AHEAD = Duration.ofDays(14);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Duty duty;

    @Inject
    private CurrentRoster currentRoster;

    @Inject
    private Clock clock;

    @Inject
    private Event<GapAhead> warnings;

    /** The version of the roster: each change may make a gap. */
    public long version() {
        return currentRoster.version();
    }

    /** The schedules that are checked: those with layers or recent imported shifts, unless their gaps are intended. */
    public List<Long> watched() {
        Set<Long> planned = Set.copyOf(entities.createQuery(
                        "select distinct g.scheduleId from ImportedShift g where g.untilAt > :lately", Long.class)
                .setParameter("lately", clock.instant().minus(AHEAD).atOffset(ZoneOffset.UTC))
                .getResultList());
        return schedules.all().stream()
                .filter(schedule -> !schedule.plan().gapsMeant())
                .filter(schedule -> !schedule.plan().layers().isEmpty() || planned.contains(schedule.id()))
                .map(PlannedSchedule::id)
                .toList();
    }

    /** Warns of new gaps in a schedule. All nodes check; the lock lets only one of them warn. */
    public void check(long id) {
        DutySchedule schedule = entities.find(DutySchedule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (schedule == null || schedule.isRetired()) {
            return;
        }
        Instant now = clock.instant();
        List<Span> gaps = duty.gaps(id, now, now.plus(AHEAD));
        List<Span> fresh = schedule.warned().fresh(gaps, now);
        if (!fresh.isEmpty()) {
            PlannedSchedule planned = schedules.get(schedule.name());
            warnings.fire(new GapAhead(planned.name(), planned.plan().zone(), fresh));
        }
        schedule.warn(schedule.warned().after(gaps, now));
    }
}
