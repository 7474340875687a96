package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.json.Pointer;
import org.phonealert.office.configuration.ConfigurationDocument.PlanningPart;
import org.phonealert.oncall.externaloncall.ExternalOnCalls;

import static org.phonealert.office.configuration.Section.required;
import static org.phonealert.office.configuration.Section.within;

/** The external on-call systems of the schedules of the document. */
@Dependent
class ExternalOnCallSection {
    private static final String SECRET = "***";

    @Inject
    private ExternalOnCalls externalOnCalls;

    @Inject
    private Event<AuditedChange> changes;

    /** @param part null for none */
    void define(long schedule, String name, @Nullable PlanningPart part) {
        if (part == null) {
            externalOnCalls.remove(schedule);
            return;
        }
        boolean keyChanged =
                within("planning", () -> externalOnCalls.define(schedule, required("url", part.url()), part.key()));
        if (keyChanged) {
            changes.fire(new AuditedChange(Pointer.of("schedules", name, "planning", "key"), SECRET, SECRET));
        }
    }

    void remove(long schedule) {
        externalOnCalls.remove(schedule);
    }

    /** All of them, by the number of the schedule, without keys. */
    Map<Long, PlanningPart> export() {
        return externalOnCalls.urls().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new PlanningPart(one.getValue(), null)));
    }
}
