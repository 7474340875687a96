package org.phonealert.oncall.duty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.oncall.shift.Shift;

/** Takes what somebody else planned of a schedule. Nothing changes what is over. */
@Stateless
public class ImportedShifts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentRoster currentRoster;

    @Inject
    private PlannedTimes times;

    @Inject
    private Clock clock;

    /**
     * Nobody else keeps any shifts, or changes anything else, until this transaction ends. Whoever has rows of their own to
     * lock besides does this first, lest two wait for each other.
     */
    public void hold() {
        currentRoster.hold();
    }

    /**
     * From now on this one plans the schedule, besides the schedule's own layers.
     *
     * @throws InvalidInputException if another one does already
     */
    public void takeFrom(ShiftOrigin giver, long schedule) {
        DutySchedule row = entities.find(DutySchedule.class, schedule);
        if (row.givenBy() == ShiftOrigin.CALENDAR && giver != ShiftOrigin.CALENDAR) {
            throw new InvalidInputException("", RefusalReason.SHIFTS_FROM_CALENDAR);
        }
        if (row.givenBy() == ShiftOrigin.PLANNING && giver != ShiftOrigin.PLANNING) {
            throw new InvalidInputException("", RefusalReason.SHIFTS_FROM_EXTERNAL_ON_CALL);
        }
        row.giveBy(giver);
    }

    /** From now on nobody else plans the schedule. */
    public void takeFromNobody(long schedule) {
        entities.find(DutySchedule.class, schedule).giveBy(null);
        keep(schedule, List.of());
    }

    /**
     * Makes these the shifts that are not over yet, called in this order. What is so already is left alone; one that has begun
     * ends now if it is not among them, and one that would have begun before begins now.
     *
     * @return whether anything changed
     */
    public boolean keep(long schedule, List<Shift> wanted) {
        // before it looks: two that replace shifts of the same schedule would keep both
        currentRoster.hold();
        Instant now = clock.instant();
        return times.replace(
                ImportedShift.class,
                schedule,
                wanted.stream()
                        .filter(shift -> shift.until().isAfter(now))
                        .map(shift -> shift.notBefore(now))
                        .toList(),
                now,
                row -> row.shift().notBefore(now),
                shift -> new ImportedShift(schedule, shift, now));
    }
}
