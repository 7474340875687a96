package org.phonealert.office.configuration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.Channel;
import org.phonealert.oncall.duty.OffDutyPeriod;
import org.phonealert.oncall.duty.OverrideKind;
import org.phonealert.oncall.shift.HandOver;
import org.phonealert.oncall.shift.HolidayRule;

/**
 * The whole set-up as one JSON document. A section that is left out is left alone; a section that is given is made
 * exactly so, by name.
 *
 * @param pronunciations for each language, fr or en, its words and how they are said
 */
public record ConfigurationDocument(
        @Nullable List<OperatorPart> operators,
        @Nullable List<GroupPart> groups,
        @Nullable List<SchedulePart> schedules,
        @Nullable List<String> outgoingNumbers,
        @Nullable List<IntegrationPart> integrations,
        @Nullable List<MonitorPart> monitors,
        @Nullable List<DefinitionPart> definitions,
        @Nullable List<SourcePart> sources,
        @Nullable Map<String, Map<String, String>> pronunciations) {

    /**
     * An operator.
     *
     * @param language fr or en; fr if left out
     * @param timeZone an IANA zone such as Europe/Paris, which it is if left out
     * @param onDuty true if left out
     * @param offDuty when the operator is not called, by the clock of the time zone; none if left out
     * @param remindMinutesBefore how long before a shift begins it is told by e-mail, 5 to 10080; not at all if left out
     * @param handOverNotice whether it is told by e-mail that a shift has begun or ended; false if left out
     */
    public record OperatorPart(
            @Nullable String name,
            @Nullable String mobileNumber,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Boolean onDuty,
            @Nullable String outgoingNumber,
            @Nullable List<OffDutyPeriod> offDuty,
            @Nullable Integer remindMinutesBefore,
            @Nullable Boolean handOverNotice) {

        /** The same, told otherwise of shifts. */
        OperatorPart told(@Nullable Integer minutesBefore, boolean handOver) {
            return new OperatorPart(
                    name,
                    mobileNumber,
                    email,
                    language,
                    timeZone,
                    onDuty,
                    outgoingNumber,
                    offDuty,
                    minutesBefore,
                    handOver);
        }
    }

    /**
     * A duty schedule.
     *
     * @param timeZone an IANA zone such as Europe/Paris, which it is if left out
     * @param country whose holidays count, such as FR; none if left out
     * @param part of the country, such as BY of DE
     * @param gapsMeant whether nobody is to be warned of times without anybody on duty; false if left out
     * @param layers from the bottom to the top: the uppermost that has somebody on duty counts
     * @param overrides exceptions, in the order they were made; what is over is not given back, and not made
     * @param calendar what shifts are taken from, which then lie above all layers; none if left out
     * @param planning an outside system that is asked who is on duty; none if left out
     */
    public record SchedulePart(
            @Nullable String name,
            @Nullable String timeZone,
            @Nullable String country,
            @Nullable String part,
            @Nullable Boolean gapsMeant,
            @Nullable List<LayerPart> layers,
            @Nullable List<OverridePart> overrides,
            @Nullable CalendarPart calendar,
            @Nullable PlanningPart planning) {

        /** The same with other exceptions. */
        public SchedulePart withOverrides(List<OverridePart> others) {
            return new SchedulePart(name, timeZone, country, part, gapsMeant, layers, others, calendar, planning);
        }

        /** The same with another calendar, or without any. */
        public SchedulePart withCalendar(@Nullable CalendarPart other) {
            return new SchedulePart(name, timeZone, country, part, gapsMeant, layers, overrides, other, planning);
        }

        /** The same with another planning, or without any. */
        public SchedulePart withPlanning(@Nullable PlanningPart other) {
            return new SchedulePart(name, timeZone, country, part, gapsMeant, layers, overrides, calendar, other);
        }
    }

    /**
     * An outside planning, which is asked at the moment of calling.
     *
     * @param key what it is shown, never given back; the one so far if left out, but at no other server; none if empty
     */
    public record PlanningPart(
            @Nullable String url, @Nullable String key) {}

    /**
     * A calendar that somebody else keeps: an address at which it is read, or what it says. One of them.
     *
     * @param url given back to administrators only
     * @param text as RFC 5545 has it
     */
    public record CalendarPart(
            @Nullable String url, @Nullable String text) {}

    /**
     * People who take turns.
     *
     * @param handOver WEEKLY if left out
     * @param every hands over each so many hours, days, weeks or months; 1 if left out
     * @param start the first hand-over, such as 2026-01-05T09:00 on the schedule's clock
     * @param end when the layer ends; never if left out
     * @param turns operators by name, several of them together in one turn
     * @param hours only then somebody is on duty; always if left out
     * @param holidays ALWAYS if left out
     */
    public record LayerPart(
            @Nullable HandOver handOver,
            @Nullable Integer every,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable List<List<String>> turns,
            @Nullable List<HoursPart> hours,
            @Nullable HolidayRule holidays) {}

    /**
     * Hours of the week.
     *
     * @param days on which they begin
     * @param to on the next day unless it is later than from
     */
    public record HoursPart(
            @Nullable List<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    /**
     * An exception: an operator is added, removed, or replaced by another.
     *
     * @param by who comes instead; only where somebody is replaced
     */
    public record OverridePart(
            @Nullable OverrideKind kind,
            @Nullable String operator,
            @Nullable String by,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** A group, its operators by name, in the order they are called. */
    public record GroupPart(@Nullable String name, @Nullable List<String> operators) {}

    /**
     * An integration.
     *
     * @param name "Phone" if left out
     * @param active true if left out
     * @param outgoingNumber Default if left out
     * @param language the operator's own if left out
     */
    public record IntegrationPart(
            @Nullable Channel type,
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable String outgoingNumber,
            @Nullable String language,
            @Nullable Boolean useAlternativeMonitorNames) {}

    /** A monitor and how to say it. */
    public record MonitorPart(
            @Nullable String name, @Nullable String nameForPhoneAlerts) {}

    /**
     * An alert definition.
     *
     * @param monitors names; none means all
     */
    public record DefinitionPart(
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable List<String> monitors,
            @Nullable Integer repeats,
            @Nullable List<LevelPart> levels) {}

    /**
     * An escalation level.
     *
     * @param afterMinutes 0 if this and afterErrors are left out
     * @param mode ONE_AFTER_ANOTHER if left out
     */
    public record LevelPart(
            @Nullable Boolean active,
            @Nullable Integer afterMinutes,
            @Nullable Integer afterErrors,
            @Nullable List<Channel> integrations,
            @Nullable List<RecipientPart> recipients,
            @Nullable CallingMode mode,
            @Nullable RemindersPart reminders,
            @Nullable String message) {}

    /** An operator, a group or whoever is on duty by a schedule, by name. */
    public record RecipientPart(
            @Nullable String operator,
            @Nullable String group,
            @Nullable String schedule) {}

    /** At most so many reminders, so many minutes apart. */
    public record RemindersPart(
            @Nullable Integer atMost, @Nullable Integer everyMinutes) {}

    /**
     * A source.
     *
     * @param key taken if it is given, and never given back
     * @param link how it is told and asked; not at all if left out
     */
    public record SourcePart(
            @Nullable String name,
            @Nullable SourceType type,
            @Nullable String key,
            @Nullable ConnectionPart link) {}
}
