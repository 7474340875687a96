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
 * The calendars that schedules take their shifts from. Their addresses may be secrets, and this server asks them from where
 * it stands: only administrators give and see them. A calendar as text, editors may give as well.
 */
@Stateless
public class CalendarImports {
    private static final String TEXT = "text";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private ImportedShifts given;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<AuditedChange> changes;

    /**
     * From now on the schedule takes its shifts from this; what it took from another stays until this one was read. One
     * that is read already is left alone.
     *
     * @throws NotAllowedException if it is an address, and the actor no administrator
     */
    @AllowedFor(Role.EDITOR)
    public void read(String schedule, CalendarSource source) {
        if (source.isAddress() && !actor.may(Role.ADMINISTRATOR)) {
            throw new NotAllowedException(Role.ADMINISTRATOR);
        }
        long id = schedules.get(schedule).id();
        CalendarImport row = find(id).orElse(null);
        if (row == null) {
            given.takeFrom(ShiftOrigin.CALENDAR, id);
            entities.persist(new CalendarImport(id, source, clock.instant()));
            changed(schedule, null, source);
        } else if (!row.source().equals(source)) {
            // whoever reads it now is to see that it is another one: the fence must be the newest
            entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            changed(schedule, row.source(), source);
            row.take(source, clock.instant());
        }
    }

    /** From now on the schedule takes no shifts from a calendar; if it does not, nothing changes. */
    @AllowedFor(Role.EDITOR)
    public void stop(String schedule) {
        long id = schedules.get(schedule).id();
        find(id).ifPresent(row -> {
            given.takeFromNobody(id);
            changed(schedule, row.source(), null);
            entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            entities.remove(row);
        });
    }

    /** What the schedules take their shifts from, by their names. */
    @AllowedFor(Role.ADMINISTRATOR)
    public Map<String, CalendarSource> sources() {
        Map<Long, String> names = schedules.names();
        return entities.createQuery("select c from CalendarImport c", CalendarImport.class)
                .getResultStream()
                .filter(row -> names.containsKey(row.scheduleId()))
                .collect(Collectors.toMap(row -> String.valueOf(names.get(row.scheduleId())), CalendarImport::source));
    }

    /** How it stands with the calendar of a schedule; nothing if it has none. */
    @AllowedFor(Role.VIEWER)
    public Optional<CalendarStatus> standing(String schedule) {
        return find(schedules.get(schedule).id()).map(row -> row.standing(actor.may(Role.EDITOR)));
    }

    /** Somebody may be called otherwise now: what calendars said is read again, soon, without asking their servers. */
    public void lookAgain() {
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
