package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.AlertDefinition;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationLevel;
import org.phonealert.alerting.definition.LevelSettings;
import org.phonealert.alerting.definition.Recipient;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.base.Channel;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.office.configuration.ConfigurationDocument.LevelPart;
import org.phonealert.office.configuration.ConfigurationDocument.RecipientPart;
import org.phonealert.office.configuration.ConfigurationDocument.RemindersPart;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.people.operator.OperatorGroup;
import org.phonealert.people.operator.Operators;

import static org.phonealert.office.configuration.Section.each;
import static org.phonealert.office.configuration.Section.eachNamed;
import static org.phonealert.office.configuration.Section.or;
import static org.phonealert.office.configuration.Section.required;
import static org.phonealert.office.configuration.Section.within;

/** The alert definitions of the document, with their levels and recipients. */
@Dependent
class DefinitionSection {
    private static final RemindersPart NONE = new RemindersPart(0, 0);

    @Inject
    private AlertDefinitions definitions;

    @Inject
    private Operators operators;

    @Inject
    private DutySchedules schedules;

    void define(List<DefinitionPart> parts) {
        definitions.replaceAll(eachNamed("definitions", parts, DefinitionPart::name, this::definition));
    }

    List<DefinitionPart> export() {
        return definitions.all().stream().map(this::part).toList();
    }

    /** @throws InvalidInputException if a definition has this operator, group or schedule as a recipient */
    void requireUnused(String section, String name) {
        definitions
                .all()
                .forEach(definition -> definition.levels().stream()
                        .flatMap(level -> level.recipients().stream())
                        .filter(recipient -> name.equals(nameIn(section, recipient)))
                        .forEach(used -> {
                            throw new InvalidInputException(
                                    section, RefusalReason.USED_BY_DEFINITION, name, definition.name());
                        }));
    }

    private @Nullable String nameIn(String section, Recipient recipient) {
        return switch (section) {
            case "groups" -> recipient.groupName();
            case "schedules" -> scheduleName(recipient);
            default -> recipient.operatorName();
        };
    }

    private @Nullable String scheduleName(Recipient recipient) {
        return recipient.schedule().map(schedules::name).orElse(null);
    }

    private AlertDefinition definition(DefinitionPart part) {
        return new AlertDefinition(
                required("name", part.name()),
                or(part.active(), true),
                Set.copyOf(each("monitors", or(part.monitors(), List.of()), name -> Monitor.requireName("", name))),
                or(part.repeats(), 0),
                each("levels", or(part.levels(), List.of()), this::level));
    }

    private EscalationLevel level(LevelPart part) {
        RemindersPart reminders = or(part.reminders(), NONE);
        boolean timeIsLeftOut = part.afterMinutes() == null && part.afterErrors() == null;
        return new EscalationLevel(
                new LevelSettings(
                        or(part.active(), true),
                        timeIsLeftOut ? Integer.valueOf(0) : part.afterMinutes(),
                        part.afterErrors(),
                        or(part.mode(), CallingMode.ONE_AFTER_ANOTHER),
                        or(reminders.atMost(), 0),
                        or(reminders.everyMinutes(), 0),
                        part.message(),
                        phone(or(part.integrations(), List.of()))),
                each("recipients", or(part.recipients(), List.of()), this::recipient));
    }

    private static boolean phone(List<Channel> integrations) {
        each("integrations", integrations, integration -> {
            if (integration != Channel.PHONE) {
                throw new InvalidInputException("", RefusalReason.CHANNEL_NOT_AVAILABLE, integration);
            }
            return integration;
        });
        return !integrations.isEmpty();
    }

    private Recipient recipient(RecipientPart part) {
        long named = Stream.of(part.operator(), part.group(), part.schedule())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw new InvalidInputException("", RefusalReason.ONE_RECIPIENT_NEEDED);
        }
        if (part.operator() != null) {
            String operator = part.operator();
            return within("operator", () -> Recipient.of(operators.getByName(operator)));
        }
        if (part.schedule() != null) {
            String schedule = part.schedule();
            return within(
                    "schedule",
                    () -> Recipient.ofSchedule(schedules.get(schedule).id()));
        }
        return within("group", () -> group(required("", part.group())));
    }

    private Recipient group(String name) {
        return name.equals(OperatorGroup.EVERYONE)
                ? Recipient.everyone()
                : Recipient.of(operators
                        .findGroup(name)
                        .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_GROUP, name)));
    }

    private DefinitionPart part(AlertDefinition definition) {
        return new DefinitionPart(
                definition.name(),
                definition.active(),
                definition.monitors().stream().sorted().toList(),
                definition.repeats(),
                definition.levels().stream().map(this::part).toList());
    }

    private LevelPart part(EscalationLevel level) {
        LevelSettings settings = level.settings();
        return new LevelPart(
                settings.active(),
                settings.afterMinutes(),
                settings.afterErrors(),
                settings.phone() ? List.of(Channel.PHONE) : List.of(),
                level.recipients().stream()
                        .map(r -> new RecipientPart(r.operatorName(), r.groupName(), scheduleName(r)))
                        .toList(),
                settings.mode(),
                reminders(settings),
                settings.message());
    }

    private static @Nullable RemindersPart reminders(LevelSettings settings) {
        return settings.reminders() == 0 ? null : new RemindersPart(settings.reminders(), settings.reminderMinutes());
    }
}
