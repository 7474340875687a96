package org.phonealert.oncall.duty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.oncall.shift.ShiftOverride;
import org.phonealert.people.operator.Operator;

/** The schedules and their exceptions. The past stays as it was. */
@Stateless
public class DutySchedules {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentRoster currentRoster;

    @Inject
    private ImportedShifts importedShifts;

    @Inject
    private PlannedTimes times;

    @Inject
    private Clock clock;

    /** All schedules without retired ones, by name. */
    public List<PlannedSchedule> all() {
        return planned(entities.createQuery(
                        "select s from DutySchedule s where s.retired = false order by s.name", DutySchedule.class)
                .getResultList());
    }

    /** Their names by their numbers, in the order of the names. */
    public Map<Long, String> names() {
        Map<Long, String> names = new LinkedHashMap<>();
        entities.createQuery("select s from DutySchedule s where s.retired = false order by s.name", DutySchedule.class)
                .getResultList()
                .forEach(schedule -> names.put(schedule.id(), schedule.name()));
        return names;
    }

    /** The names of all schedules, also of retired ones, by their numbers. */
    public Map<Long, String> everNamed() {
        return entities.createQuery("select s from DutySchedule s", DutySchedule.class)
                .getResultStream()
                .collect(Collectors.toMap(DutySchedule::id, DutySchedule::name));
    }

    public Optional<PlannedSchedule> find(String name) {
        return named(name)
                .filter(one -> !one.isRetired())
                .map(one -> planned(List.of(one)).get(0));
    }

    /**
     * The schedule of this name.
     *
     * @throws UnknownException if there is none
     */
    public PlannedSchedule get(String name) {
        return find(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_SCHEDULE, name));
    }

    /** The name of a schedule, also of a retired one. */
    public String name(long id) {
        return entities.find(DutySchedule.class, id).name();
    }

    /** Gives the schedule of this name this plan from now on; the same plan changes nothing. */
    public long define(String name, SchedulePlan plan) {
        DutySchedule schedule = named(name).orElseGet(() -> {
            DutySchedule added = new DutySchedule(name);
            entities.persist(added);
            return added;
        });
        boolean wasGone = schedule.isRetired();
        schedule.comeBack();
        if (wasGone || latest(schedule.id()).filter(plan::equals).isEmpty()) {
            write(schedule.id(), plan);
        }
        return schedule.id();
    }

    private void write(long schedule, SchedulePlan plan) {
        currentRoster.raiseVersion();
        Instant now = clock.instant();
        entities.createQuery("delete from PlanVersion v where v.scheduleId = :schedule and v.validFrom >= :now")
                .setParameter("schedule", schedule)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entities.persist(new PlanVersion(schedule, now, plan));
    }

    /**
     * Renames a schedule.
     *
     * @throws InvalidInputException if another schedule, also a retired one, has the new name
     */
    public void rename(String name, String newName) {
        if (named(newName).isPresent()) {
            throw new InvalidInputException("name", RefusalReason.NAME_TAKEN, newName);
        }
        existing(name).rename(newName);
    }

    /** Retires the schedule: it has nobody on duty any more. */
    public void retire(String name) {
        DutySchedule schedule = existing(name);
        schedule.retire();
        replaceOverrides(schedule.id(), List.of());
        importedShifts.replace(schedule.id(), List.of());
        write(schedule.id(), latest(schedule.id()).orElseThrow().withoutLayers());
    }

    /**
     * Checks that no schedule names this operator.
     *
     * @throws InvalidInputException if the operator takes turns in a schedule, or is named by an exception
     */
    public void requireWithout(Operator operator) {
        all().stream().filter(schedule -> schedule.names(operator.id())).forEach(schedule -> {
            throw new InvalidInputException(
                    "operators", RefusalReason.USED_BY_SCHEDULE, operator.name(), schedule.name());
        });
    }

    /**
     * Makes these the exceptions that are not over yet, in this order. An exception that has begun and is not among them
     * ends now; one that would have begun before begins now.
     */
    public void replaceOverrides(long schedule, List<ShiftOverride> wanted) {
        Instant now = clock.instant();
        times.replace(
                DutyOverride.class,
                schedule,
                wanted.stream()
                        .filter(override -> override.until().isAfter(now))
                        .map(override -> override.notBefore(now))
                        .toList(),
                now,
                row -> row.override().notBefore(now),
                override -> new DutyOverride(schedule, override, now));
    }

    /** With two queries, however many schedules there are. */
    private List<PlannedSchedule> planned(List<DutySchedule> those) {
        List<Long> ids = those.stream().map(DutySchedule::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, SchedulePlan> plans = entities.createQuery(
                        "select v from PlanVersion v where v.scheduleId in :ids and v.validFrom ="
                                + " (select max(w.validFrom) from PlanVersion w where w.scheduleId = v.scheduleId)",
                        PlanVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PlanVersion::scheduleId, PlanVersion::plan));
        Map<Long, List<ShiftOverride>> overrides = entities.createQuery(
                        "select o from DutyOverride o where o.scheduleId in :ids and o.untilAt > :now"
                                + " order by o.madeAt, o.id",
                        DutyOverride.class)
                .setParameter("ids", ids)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        DutyOverride::scheduleId, Collectors.mapping(DutyOverride::override, Collectors.toList())));
        return those.stream()
                .map(one -> new PlannedSchedule(
                        one.id(),
                        one.name(),
                        Objects.requireNonNull(plans.get(one.id())),
                        overrides.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Optional<SchedulePlan> latest(long schedule) {
        return entities.createQuery(
                        "select v from PlanVersion v where v.scheduleId = :schedule order by v.validFrom desc",
                        PlanVersion.class)
                .setParameter("schedule", schedule)
                .setMaxResults(1)
                .getResultStream()
                .map(PlanVersion::plan)
                .findFirst();
    }

    private DutySchedule existing(String name) {
        return named(name)
                .filter(one -> !one.isRetired())
                .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_SCHEDULE, name));
    }

    private Optional<DutySchedule> named(String name) {
        return entities.createQuery("select s from DutySchedule s where s.name = :name", DutySchedule.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
