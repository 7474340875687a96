package org.phonealert.oncall.calendar;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.work.DueRows;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.ImportedShifts;
import org.phonealert.oncall.duty.PlannedSchedule;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.oncall.ical.UnreadableCalendarException;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

/** Hands out one calendar at a time that is due to be read, and takes back what came of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CalendarQueue {
    private static final System.Logger LOG = System.getLogger(CalendarQueue.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext transaction;

    @Inject
    private DutySchedules schedules;

    @Inject
    private ImportedShifts given;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<CalendarProblem> troubles;

    /** Claims a calendar that is due. */
    public Optional<CalendarFetch> claim() {
        return DueRows.of("calendar_imports")
                .dueBy(clock.instant())
                .claimFirst(entities, CalendarImport.class)
                .map(one -> one.claim(schedule(one), clock.instant()));
    }

    /** What came of it, unless somebody else reads it meanwhile, or another calendar is to be read. */
    public void done(CalendarFetch errand, CalendarResult outcome) {
        // in the order in which the set-up locks: the shifts first, then the calendar
        ImportedPlan planned = outcome.planned();
        boolean changed = planned != null && given.keep(errand.schedule().id(), planned.shifts());
        CalendarImport row = entities.find(CalendarImport.class, errand.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isClaimedBy(errand.fence())) {
            transaction.setRollbackOnly();
            return;
        }
        if (changed) {
            LOG.log(
                    INFO,
                    "The calendar of the schedule {0} has planned other shifts",
                    errand.schedule().name());
        }
        if (outcome.fault() == null) {
            row.read(clock.instant(), outcome, settings.calendarRefresh());
        } else {
            failed(row, errand.schedule().name(), outcome.fault());
        }
        if (planned != null) {
            warn(row, errand.schedule().name(), planned.warnings());
        }
    }

    private void failed(CalendarImport row, String schedule, UnreadableCalendarException why) {
        boolean tell = row.failed(clock.instant(), why, settings.calendarRefresh());
        CalendarProblem trouble = CalendarProblem.fails(schedule, why);
        if (row.failures() == 1) {
            LOG.log(WARNING, "A calendar cannot be read: {0}", trouble.summary());
        }
        if (tell) {
            troubles.fire(trouble);
        }
    }

    private void warn(CalendarImport row, String schedule, List<CalendarWarning> warnings) {
        List<CalendarWarning> untold = row.warn(warnings);
        if (!untold.isEmpty()) {
            CalendarProblem trouble = CalendarProblem.doubts(schedule, untold);
            LOG.log(WARNING, "Not all of a calendar can be taken: {0}", trouble.summary());
            troubles.fire(trouble);
        }
    }

    private PlannedSchedule schedule(CalendarImport one) {
        return schedules.get(schedules.name(one.scheduleId()));
    }
}
