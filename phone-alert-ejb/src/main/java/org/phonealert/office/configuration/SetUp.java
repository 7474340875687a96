package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.json.Json;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.oncall.calendar.CalendarImports;

/** All sections together. Every change of them is made through this class, which has the audit log record it. */
@Dependent
class SetUp {
    @Inject
    private OperatorSection operators;

    @Inject
    private ScheduleSection schedules;

    @Inject
    private IntegrationSection integrations;

    @Inject
    private MonitorSection monitors;

    @Inject
    private DefinitionSection definitions;

    @Inject
    private SourceSection sources;

    @Inject
    private PronunciationSection pronunciations;

    @Inject
    private CalendarImports calendars;

    @Inject
    private Event<AuditedChange> changes;

    OperatorSection operators() {
        return operators;
    }

    ScheduleSection schedules() {
        return schedules;
    }

    IntegrationSection integrations() {
        return integrations;
    }

    MonitorSection monitors() {
        return monitors;
    }

    DefinitionSection definitions() {
        return definitions;
    }

    SourceSection sources() {
        return sources;
    }

    PronunciationSection pronunciations() {
        return pronunciations;
    }

    /** Makes a change, and has the audit log record the values that differ. */
    void change(Runnable change) {
        change(() -> {
            change.run();
            return true;
        });
    }

    /** The same for a change that has a result. */
    <T> T change(Supplier<T> change) {
        Map<String, String> before = Json.leaves(export());
        T result = change.get();
        List<AuditedChange> changed = AuditedChange.between(before, Json.leaves(export()));
        changed.forEach(changes::fire);
        if (!changed.isEmpty()) {
            calendars.readAgain();
        }
        return result;
    }

    /** With the imported calendars. */
    ConfigurationDocument whole() {
        return export(schedules.withCalendars(schedules.export()));
    }

    ConfigurationDocument export() {
        return export(schedules.export());
    }

    private ConfigurationDocument export(List<SchedulePart> planned) {
        return new ConfigurationDocument(
                operators.export(),
                operators.exportGroups(),
                planned,
                integrations.exportOutgoingNumbers(),
                integrations.export(),
                monitors.export(),
                definitions.export(),
                sources.export(),
                pronunciations.export());
    }
}
