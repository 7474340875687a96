package org.phonealert.oncall.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The repetitions that have events of their own, because they differ from the rule. */
final class Repetitions {
    private final Map<String, List<CalendarTime>> replaced = new HashMap<>();

    void add(Event event) {
        event.uid()
                .ifPresent(uid -> event.insteadOf()
                        .ifPresent(when -> replaced.computeIfAbsent(uid, first -> new ArrayList<>())
                                .add(when)));
    }

    /** Those of this event; none if it is such a repetition itself. */
    List<CalendarTime> replaced(Event event) {
        return event.insteadOf().isPresent()
                ? List.of()
                : event.uid().map(uid -> replaced.getOrDefault(uid, List.of())).orElse(List.of());
    }
}
