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

/** The shifts of schedules that are planned elsewhere. The past stays as it was. */
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
     * Keeps every other transaction from changing shifts until the caller's ends. A caller that locks rows of its own does
     * this first: otherwise there would be deadlocks.
     */
    public void hold() {
        currentRoster.hold();
    }

    /**
     * Imports the schedule's shifts from this origin from now on, above the schedule's own layers.
     *
     * @throws InvalidInputException if they are imported from another origin already
     */
    public void importFrom(ShiftOrigin origin, long schedule) {
        DutySchedule row = entities.find(DutySchedule.class, schedule);
        if (row.origin() == ShiftOrigin.CALENDAR && origin != ShiftOrigin.CALENDAR) {
            throw new InvalidInputException("", RefusalReason.SHIFTS_FROM_CALENDAR);
        }
        if (row.origin() == ShiftOrigin.PLANNING && origin != ShiftOrigin.PLANNING) {
            throw new InvalidInputException("", RefusalReason.SHIFTS_FROM_EXTERNAL_ON_CALL);
        }
        row.importFrom(origin);
    }

    /** Imports no shifts from now on. */
    public void stopImport(long schedule) {
        entities.find(DutySchedule.class, schedule).importFrom(null);
        replace(schedule, List.of());
    }

    /**
     * Makes these the imported shifts that are not over yet, called in this order. A shift that has begun and is not among
     * them ends now; one that would have begun before begins now.
     *
     * @return whether anything changed
     */
    public boolean replace(long schedule, List<Shift> wanted) {
        // before the rows are read: otherwise two transactions at once would keep the shifts of both
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
