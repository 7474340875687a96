package org.phonealert.oncall.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.json.Pointer;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.ImportedShifts;
import org.phonealert.oncall.duty.ShiftOrigin;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.NotAllowedException;
import org.phonealert.people.account.Role;

/**
 * The calendars that schedules import their shifts from. Addresses may be secrets, and this server fetches them from inside
 * the network: only administrators set and see them. Editors may set a calendar as text.
 */
@Stateless
public class CalendarImports {
    private static final String TEXT = "text";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private ImportedShifts importedShifts;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<AuditedChange> changes;

    /**
     * Has the schedule import this calendar. The shifts of a former one stay until this one was read; the same calendar
     * changes nothing.
     *
     * @throws NotAllowedException if it is an address, and the actor no administrator
     */
    @AllowedFor(Role.EDITOR)
    public void define(String schedule, CalendarSource source) {
        if (source.isAddress() && !actor.may(Role.ADMINISTRATOR)) {
            throw new NotAllowedException(Role.ADMINISTRATOR);
        }
        long id = schedules.get(schedule).id();
        CalendarImport row = find(id).orElse(null);
        if (row == null) {
            importedShifts.importFrom(ShiftOrigin.CALENDAR, id);
            entities.persist(new CalendarImport(id, source, clock.instant()));
            changed(schedule, null, source);
        } else if (!row.source().equals(source)) {
            // with the newest fence, so that a claim that is running ends
            entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            changed(schedule, row.source(), source);
            row.replace(source, clock.instant());
        }
    }

    /** Has the schedule import no calendar any more. */
    @AllowedFor(Role.EDITOR)
    public void stop(String schedule) {
        long id = schedules.get(schedule).id();
        find(id).ifPresent(row -> {
            importedShifts.stopImport(id);
            changed(schedule, row.source(), null);
            entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            entities.remove(row);
        });
    }

    /** The imported calendars by the names of their schedules. */
    @AllowedFor(Role.ADMINISTRATOR)
    public Map<String, CalendarSource> sources() {
        Map<Long, String> names = schedules.names();
        return entities.createQuery("select c from CalendarImport c", CalendarImport.class)
                .getResultStream()
                .filter(row -> names.containsKey(row.scheduleId()))
                .collect(Collectors.toMap(row -> String.valueOf(names.get(row.scheduleId())), CalendarImport::source));
    }

    /** The state of a schedule's calendar; empty if it imports none. */
    @AllowedFor(Role.VIEWER)
    public Optional<CalendarStatus> status(String schedule) {
        return find(schedules.get(schedule).id()).map(row -> row.status(actor.may(Role.EDITOR)));
    }

    /** Operators may have other names now: all copies are read again soon, without requests to their servers. */
    public void readAgain() {
        entities.createQuery("update CalendarImport c set c.work.dueAt = :now, c.work.fence = c.work.fence + 1")
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Optional<CalendarImport> find(long schedule) {
        return entities.createQuery(
                        "select c from CalendarImport c where c.scheduleId = :schedule", CalendarImport.class)
                .setParameter("schedule", schedule)
                .getResultStream()
                .findFirst();
    }

    private void changed(String schedule, @Nullable CalendarSource before, @Nullable CalendarSource after) {
        changes.fire(new AuditedChange(Pointer.of("schedules", schedule, "calendar"), shown(before), shown(after)));
    }

    private static @Nullable String shown(@Nullable CalendarSource source) {
        return source == null ? null : source.isAddress() ? source.shown() : TEXT;
    }
}
