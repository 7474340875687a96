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

/** The outside plannings of the document's schedules. */
@Dependent
class ExternalOnCallSection {
    private static final String SECRET = "***";

    @Inject
    private ExternalOnCalls plannings;

    @Inject
    private Event<AuditedChange> changes;

    /** @param part null if the schedule has none, or shall have none any more */
    void define(long schedule, String name, @Nullable PlanningPart part) {
        if (part == null) {
            plannings.remove(schedule);
            return;
        }
        boolean otherKey =
                within("planning", () -> plannings.define(schedule, required("url", part.url()), part.key()));
        if (otherKey) {
            changes.fire(new AuditedChange(Pointer.of("schedules", name, "planning", "key"), SECRET, SECRET));
        }
    }

    void remove(long schedule) {
        plannings.remove(schedule);
    }

    /** Those there are, by the schedule's number, without their keys. */
    Map<Long, PlanningPart> export() {
        return plannings.urls().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new PlanningPart(one.getValue(), null)));
    }
}
