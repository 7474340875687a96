package org.phonealert.oncall.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which repetitions of an event are told by events of their own. */
final class Repetitions {
    private final Map<String, List<When>> elsewhere = new HashMap<>();

    void note(Event event) {
        event.uid()
                .ifPresent(uid -> event.insteadOf()
                        .ifPresent(when -> elsewhere
                                .computeIfAbsent(uid, first -> new ArrayList<>())
                                .add(when)));
    }

    /** Of this event; none if it is a repetition itself. */
    List<When> elsewhere(Event event) {
        return event.insteadOf().isPresent()
                ? List.of()
                : event.uid().map(uid -> elsewhere.getOrDefault(uid, List.of())).orElse(List.of());
    }
}
