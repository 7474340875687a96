package org.phonealert.office.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phonealert.alerting.escalation.Forecast;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.base.words.Language;

/**
 * What would happen if a monitor broke now and the alert were never acknowledged.
 *
 * @param at now
 * @param credits available now
 * @param definitions one preview for each definition that is for the monitor
 */
public record EscalationPreview(String monitor, Instant at, int credits, List<OfDefinition> definitions) {

    /** Whether any telephone would ring. */
    public boolean ringsAnyTelephone() {
        return definitions.stream().anyMatch(OfDefinition::ringsAnyTelephone);
    }

    /**
     * The escalation by one definition.
     *
     * @param events in order of time
     * @param truncated whether it would go on after the last event
     */
    public record OfDefinition(String definition, List<Event> events, boolean truncated) {
        /** Whether any telephone would ring. */
        public boolean ringsAnyTelephone() {
            return events.stream()
                    .flatMap(event -> event.calls().stream())
                    .anyMatch(call -> call.obstacle().isEmpty());
        }

        /** What it costs if every call is answered, by a voicemail for example. */
        public int mostCredits() {
            return events.stream()
                    .flatMap(event -> event.calls().stream())
                    .filter(call -> call.obstacle().isEmpty())
                    .mapToInt(Call::credits)
                    .sum();
        }
    }

    /**
     * One thing that would happen.
     *
     * @param after time since the trouble began
     * @param level its number, or 0 if it is not at a level
     * @param round how many rounds came before, from 0
     * @param reminder the number of the reminder it belongs to, or 0
     * @param calls empty if no one is called
     * @param offDuty names of operators that the level reaches but who are off duty; only at the level's first event
     */
    public record Event(
            Instant at,
            Duration after,
            Forecast.Kind kind,
            int level,
            int round,
            int reminder,
            List<Call> calls,
            List<String> offDuty) {}

    /**
     * A call.
     *
     * @param number masked if the viewer may not see it; empty if the operator has none
     * @param outgoing the number the call is shown from
     * @param credits what it costs if it is answered
     * @param obstacle why the telephone would not ring; empty if it would
     * @param words what the voice would say, sentence by sentence
     */
    public record Call(
            String operator,
            Optional<String> number,
            Optional<String> outgoing,
            Language language,
            int credits,
            Optional<Obstacle> obstacle,
            List<String> words) {}
}
