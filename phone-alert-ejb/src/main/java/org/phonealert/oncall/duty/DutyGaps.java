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

/** Looks ahead for times without anybody on duty, and warns of each once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DutyGaps {
    /** How far ahead is looked. */
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

    /** Which version of all that is planned it is: a change may have made a gap. */
    public long version() {
        return currentRoster.version();
    }

    /** The schedules in which gaps are not meant: those that plan somebody, or of which somebody else did lately. */
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

    /** Warns of what is new of one schedule; on one node only, though all look. */
    public void look(long id) {
        DutySchedule schedule = entities.find(DutySchedule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (schedule == null || schedule.isRetired()) {
            return;
        }
        Instant now = clock.instant();
        List<Span> gaps = duty.gaps(id, now, now.plus(AHEAD));
        List<Span> untold = schedule.warned().untold(gaps, now);
        if (!untold.isEmpty()) {
            PlannedSchedule planned = schedules.get(schedule.name());
            warnings.fire(new GapAhead(planned.name(), planned.plan().zone(), untold));
        }
        schedule.warn(schedule.warned().after(gaps, now));
    }
}
