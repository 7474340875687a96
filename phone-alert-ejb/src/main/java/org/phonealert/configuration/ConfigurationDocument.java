package org.phonealert.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.Channel;
import org.phonealert.definition.CallingMode;
import org.phonealert.source.SourceType;

/**
 * The whole set-up as one JSON document. A section that is left out is left alone; a section that is given is made
 * exactly so, by name.
 *
 * @param pronunciations for each language, fr or en, its words and how they are said
 */
public record ConfigurationDocument(
        @Nullable List<OperatorPart> operators,
        @Nullable List<GroupPart> groups,
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
     */
    public record OperatorPart(
            @Nullable String name,
            @Nullable String mobileNumber,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Boolean onDuty,
            @Nullable String outgoingNumber) {}

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

    /** An operator or a group, by name. */
    public record RecipientPart(
            @Nullable String operator, @Nullable String group) {}

    /** At most so many reminders, so many minutes apart. */
    public record RemindersPart(
            @Nullable Integer atMost, @Nullable Integer everyMinutes) {}

    /** A source; its key is taken if it is given, and never given back. */
    public record SourcePart(
            @Nullable String name,
            @Nullable SourceType type,
            @Nullable String key) {}
}
