package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.CalendarPart;
import org.phonealert.office.configuration.ConfigurationDocument.HoursPart;
import org.phonealert.office.configuration.ConfigurationDocument.LayerPart;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.configuration.ConfigurationDocument.PlanningPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.oncall.calendar.CalendarImports;
import org.phonealert.oncall.calendar.CalendarSource;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.OverrideKind;
import org.phonealert.oncall.duty.PlannedSchedule;
import org.phonealert.oncall.duty.SchedulePlan;
import org.phonealert.oncall.shift.HandOver;
import org.phonealert.oncall.shift.HolidayRule;
import org.phonealert.oncall.shift.Layer;
import org.phonealert.oncall.shift.Rotation;
import org.phonealert.oncall.shift.ShiftOverride;
import org.phonealert.oncall.shift.Turn;
import org.phonealert.oncall.shift.WeeklyHours;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

import static org.phonealert.office.configuration.Section.each;
import static org.phonealert.office.configuration.Section.eachNamed;
import static org.phonealert.office.configuration.Section.or;
import static org.phonealert.office.configuration.Section.required;
import static org.phonealert.office.configuration.Section.within;

/** The duty schedules of the document. */
@Dependent
class ScheduleSection {
    @Inject
    private DutySchedules schedules;

    @Inject
    private Operators operators;

    @Inject
    private DefinitionSection definitions;

    @Inject
    private ExternalOnCallSection externalOnCalls;

    @Inject
    private CalendarImports calendars;

    void define(List<SchedulePart> parts) {
        // an external on-call system may replace a calendar, which has to be removed first
        Set<String> names = Set.copyOf(schedules.names().values());
        parts.stream()
                .filter(part -> part.planning() != null && part.name() != null && names.contains(part.name()))
                .forEach(part -> calendars.stop(part.name()));
        eachNamed("schedules", parts, SchedulePart::name, this::define);
    }

    String define(SchedulePart part) {
        String name = required("name", part.name());
        SchedulePlan plan = plan(part);
        List<ShiftOverride> overrides = overrides(part);
        long schedule = schedules.define(name, plan);
        schedules.replaceOverrides(schedule, overrides);
        externalOnCalls.define(schedule, name, part.planning());
        return name;
    }

    SchedulePlan plan(SchedulePart part) {
        return new SchedulePlan(
                OperatorSection.zone(or(part.timeZone(), "Europe/Paris")),
                part.country(),
                part.part(),
                or(part.gapsMeant(), false),
                each("layers", or(part.layers(), List.of()), this::layer));
    }

    List<ShiftOverride> overrides(SchedulePart part) {
        return each("overrides", or(part.overrides(), List.of()), this::override);
    }

    /** The calendars from which the schedules import shifts. */
    void defineCalendars(List<SchedulePart> parts) {
        each("schedules", parts, part -> {
            String name = required("name", part.name());
            CalendarPart calendar = part.calendar();
            if (calendar == null) {
                calendars.stop(name);
            } else {
                within("calendar", () -> {
                    calendars.define(name, CalendarSource.of(calendar.url(), calendar.text()));
                    return name;
                });
            }
            return name;
        });
    }

    void rename(String name, String newName) {
        schedules.rename(name, newName);
    }

    void remove(String name) {
        definitions.requireUnused("schedules", name);
        externalOnCalls.remove(schedules.get(name).id());
        calendars.stop(name);
        schedules.retire(name);
    }

    void keepOnly(Set<String> names) {
        schedules.all().stream()
                .map(PlannedSchedule::name)
                .filter(name -> !names.contains(name))
                .forEach(this::remove);
    }

    /** Without the imported calendars: their addresses may be secret. */
    List<SchedulePart> export() {
        List<PlannedSchedule> all = schedules.all();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = names();
        Map<Long, PlanningPart> planned = externalOnCalls.export();
        return all.stream()
                .map(schedule -> part(schedule, names::get, planned.get(schedule.id())))
                .toList();
    }

    /** The parts with their imported calendars. */
    List<SchedulePart> withCalendars(List<SchedulePart> parts) {
        Map<String, CalendarSource> sources = calendars.sources();
        return parts.stream().map(part -> with(part, sources.get(part.name()))).toList();
    }

    private static SchedulePart with(SchedulePart part, @Nullable CalendarSource source) {
        return part.withCalendar(source == null ? null : new CalendarPart(source.url(), source.text()));
    }

    /** The names of all operators, also of retired ones: an override may still refer to them. */
    Map<Long, String> names() {
        return operators.everSeen().stream().collect(Collectors.toMap(Operator::id, Operator::name));
    }

    private Layer layer(LayerPart part) {
        return new Layer(
                new Rotation(
                        or(part.handOver(), HandOver.WEEKLY), or(part.every(), 1), required("start", part.start())),
                part.end(),
                each("turns", or(part.turns(), List.of()), this::turn),
                each("hours", or(part.hours(), List.of()), ScheduleSection::hours),
                or(part.holidays(), HolidayRule.ALWAYS));
    }

    private Turn turn(List<String> names) {
        return new Turn(each("", names, this::operator));
    }

    private static WeeklyHours hours(HoursPart part) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(or(part.days(), List.of()));
        return new WeeklyHours(days, required("from", part.from()), required("to", part.to()));
    }

    private ShiftOverride override(OverridePart part) {
        long operator = within("operator", () -> operator(required("", part.operator())));
        Instant from = required("from", part.from());
        Instant until = required("until", part.until());
        OverrideKind kind = required("kind", part.kind());
        if (kind != OverrideKind.REPLACE && part.by() != null) {
            throw new InvalidInputException("by", RefusalReason.SUBSTITUTE_ONLY_WHEN_REPLACING);
        }
        return switch (kind) {
            case ADD -> new ShiftOverride.Add(operator, from, until);
            case REMOVE -> new ShiftOverride.Remove(operator, from, until);
            case REPLACE ->
                new ShiftOverride.Replace(operator, within("by", () -> operator(required("", part.by()))), from, until);
        };
    }

    private long operator(String name) {
        return operators.getByName(name).id();
    }

    static SchedulePart part(
            PlannedSchedule schedule, Function<Long, @Nullable String> name, @Nullable PlanningPart planning) {
        SchedulePlan plan = schedule.plan();
        return new SchedulePart(
                schedule.name(),
                plan.zone().getId(),
                plan.country(),
                plan.part(),
                plan.gapsMeant(),
                plan.layers().stream().map(layer -> part(layer, name)).toList(),
                schedule.overrides().stream()
                        .map(override -> part(override, name))
                        .toList(),
                null,
                planning);
    }

    private static LayerPart part(Layer layer, Function<Long, @Nullable String> name) {
        return new LayerPart(
                layer.rotation().handOver(),
                layer.rotation().every(),
                layer.rotation().start(),
                layer.end(),
                layer.turns().stream()
                        .map(turn -> turn.operators().stream().map(name).toList())
                        .toList(),
                layer.hours().stream()
                        .map(hours ->
                                new HoursPart(hours.days().stream().sorted().toList(), hours.from(), hours.to()))
                        .toList(),
                layer.holidayRule());
    }

    private static OverridePart part(ShiftOverride override, Function<Long, @Nullable String> name) {
        if (override instanceof ShiftOverride.Replace replace) {
            return new OverridePart(
                    OverrideKind.REPLACE,
                    name.apply(replace.operator()),
                    name.apply(replace.by()),
                    override.from(),
                    override.until());
        }
        OverrideKind kind = override instanceof ShiftOverride.Add ? OverrideKind.ADD : OverrideKind.REMOVE;
        return new OverridePart(
                kind,
                name.apply(override.operators().findFirst().orElseThrow()),
                null,
                override.from(),
                override.until());
    }
}
