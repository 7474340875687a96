package org.phonealert.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import org.phonealert.Changed;
import org.phonealert.Json;

/** All sections together. Whatever changes them goes through here, so that it can be told who changed what. */
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
    private Event<Changed> changes;

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

    /** Changes something, and tells what came of it. */
    <T> T changing(Supplier<T> change) {
        Map<String, String> before = Json.leaves(export());
        T result = change.get();
        Changed.between(before, Json.leaves(export())).forEach(changes::fire);
        return result;
    }

    ConfigurationDocument export() {
        return new ConfigurationDocument(
                operators.export(),
                operators.exportGroups(),
                schedules.export(),
                integrations.exportOutgoingNumbers(),
                integrations.export(),
                monitors.export(),
                definitions.export(),
                sources.export(),
                pronunciations.export());
    }
}
