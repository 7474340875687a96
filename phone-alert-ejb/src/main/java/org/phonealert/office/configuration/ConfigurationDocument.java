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
 * The whole set-up as one JSON document. A section that is left out does not change; a section that is given replaces the
 * present one, by name.
 *
 * @param pronunciations for each language, fr or en, words and how the voice says them
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
     * @param offDuty when the operator is not called, in the time zone; none if left out
     * @param remindMinutesBefore how long before a shift a reminder is sent by e-mail, 5 to 10080; none if left out
     * @param handOverNotice whether an e-mail is sent when a shift has begun or ended; false if left out
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

        /** The same with other e-mails about shifts. */
        OperatorPart withShiftNotices(@Nullable Integer minutesBefore, boolean handOver) {
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
     * @param gapsMeant whether times without anybody on duty are intended, and cause no warning; false if left out
     * @param layers from the bottom to the top: at each instant the uppermost that has operators on duty counts
     * @param overrides in the order in which they were made; past ones are neither exported nor applied
     * @param calendar from which shifts are imported, above all layers; none if left out
     * @param planning an external on-call system that is asked who is on duty; none if left out
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

        /** The same with other overrides. */
        public SchedulePart withOverrides(List<OverridePart> others) {
            return new SchedulePart(name, timeZone, country, part, gapsMeant, layers, others, calendar, planning);
        }

        /** The same with another calendar, or without any. */
        public SchedulePart withCalendar(@Nullable CalendarPart other) {
            return new SchedulePart(name, timeZone, country, part, gapsMeant, layers, overrides, other, planning);
        }

        /** The same with another external on-call system, or without any. */
        public SchedulePart withPlanning(@Nullable PlanningPart other) {
            return new SchedulePart(name, timeZone, country, part, gapsMeant, layers, overrides, calendar, other);
        }
    }

    /**
     * An external on-call system, which is asked at the moment of calling.
     *
     * @param key that authenticates us there, never exported; unchanged if left out, unless the server changes; none if empty
     */
    public record PlanningPart(
            @Nullable String url, @Nullable String key) {}

    /**
     * A calendar to import: either the address where it is read or its text.
     *
     * @param url exported to administrators only
     * @param text as RFC 5545 has it
     */
    public record CalendarPart(
            @Nullable String url, @Nullable String text) {}

    /**
     * A layer: a rotation of operators.
     *
     * @param handOver WEEKLY if left out
     * @param every how many hours, days, weeks or months lie between two hand-overs; 1 if left out
     * @param start the first hand-over, such as 2026-01-05T09:00, in the time zone of the schedule
     * @param end when the layer ends; never if left out
     * @param turns operators by name; several in one turn are on duty together
     * @param hours of the week when the layer has operators on duty; always if left out
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
     * @param days on which the hours begin
     * @param to on the next day unless it is later than from
     */
    public record HoursPart(
            @Nullable List<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    /**
     * An override: an operator is added, removed, or replaced by another.
     *
     * @param by the substitute, only for {@code REPLACE}
     */
    public record OverridePart(
            @Nullable OverrideKind kind,
            @Nullable String operator,
            @Nullable String by,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** A group and the names of its operators, in the order in which they are called. */
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
     * @param monitors by name; none means all
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

    /** One of: an operator, a group, or the operators on duty of a schedule, by name. */
    public record RecipientPart(
            @Nullable String operator,
            @Nullable String group,
            @Nullable String schedule) {}

    /** How many reminders at most, and how many minutes apart. */
    public record RemindersPart(
            @Nullable Integer atMost, @Nullable Integer everyMinutes) {}

    /**
     * A source.
     *
     * @param key never exported; generated for a new source if left out
     * @param link the connection by which the source is updated and compared; none if left out
     */
    public record SourcePart(
            @Nullable String name,
            @Nullable SourceType type,
            @Nullable String key,
            @Nullable ConnectionPart link) {}
}
