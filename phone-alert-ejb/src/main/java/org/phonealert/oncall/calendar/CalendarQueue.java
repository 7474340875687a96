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

/** Due calendars, claimed one at a time, and the results of reading them. */
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
    private ImportedShifts importedShifts;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<CalendarProblem> problems;

    /** Claims a calendar that is due. */
    public Optional<CalendarFetch> claim() {
        return DueRows.of("calendar_imports")
                .dueBy(clock.instant())
                .claimFirst(entities, CalendarImport.class)
                .map(one -> one.claim(schedule(one), clock.instant()));
    }

    /** Records a result, unless the claim has expired or the schedule imports another calendar meanwhile. */
    public void done(CalendarFetch fetch, CalendarResult result) {
        // in the order in which the set-up locks: the shifts first, then the calendar
        ImportedPlan planned = result.planned();
        boolean changed =
                planned != null && importedShifts.replace(fetch.schedule().id(), planned.shifts());
        CalendarImport row = entities.find(CalendarImport.class, fetch.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isClaimedBy(fetch.fence())) {
            transaction.setRollbackOnly();
            return;
        }
        if (changed) {
            LOG.log(
                    INFO,
                    "The calendar of schedule {0} changed its shifts",
                    fetch.schedule().name());
        }
        if (result.fault() == null) {
            row.read(clock.instant(), result, settings.calendarRefresh());
        } else {
            failed(row, fetch.schedule().name(), result.fault());
        }
        if (planned != null) {
            warn(row, fetch.schedule().name(), planned.warnings());
        }
    }

    private void failed(CalendarImport row, String schedule, UnreadableCalendarException why) {
        boolean news = row.failed(clock.instant(), why, settings.calendarRefresh());
        CalendarProblem problem = CalendarProblem.unreadable(schedule, why);
        if (row.failures() == 1) {
            LOG.log(
                    WARNING,
                    "Calendar cannot be read, its last good copy counts; retrying with growing pauses: {0}",
                    problem.summary());
        }
        if (news) {
            problems.fire(problem);
        }
    }

    private void warn(CalendarImport row, String schedule, List<CalendarWarning> warnings) {
        List<CalendarWarning> fresh = row.warn(warnings);
        if (!fresh.isEmpty()) {
            CalendarProblem problem = CalendarProblem.partlyRead(schedule, fresh);
            LOG.log(WARNING, "Parts of a calendar are ignored, administrators are notified: {0}", problem.summary());
            problems.fire(problem);
        }
    }

    private PlannedSchedule schedule(CalendarImport one) {
        return schedules.get(schedules.name(one.scheduleId()));
    }
}
