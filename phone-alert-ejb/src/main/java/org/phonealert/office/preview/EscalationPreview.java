package org.phonealert.office.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phonealert.alerting.escalation.Forecast;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.base.words.Language;

/**
 * What would happen now if a monitor broke and nobody took charge.
 *
 * @param at now
 * @param credits available now
 * @param courses one for each definition that is for the monitor
 */
public record EscalationPreview(String monitor, Instant at, int credits, List<Course> courses) {

    /** Whether any telephone would ring. */
    public boolean ringsSomebody() {
        return courses.stream().anyMatch(Course::ringsSomebody);
    }

    /**
     * How one definition's escalation would go.
     *
     * @param cut whether it would go on after its last line
     */
    public record Course(String definition, List<Line> lines, boolean cut) {
        public boolean ringsSomebody() {
            return lines.stream()
                    .flatMap(line -> line.calls().stream())
                    .anyMatch(call -> call.obstacle().isEmpty());
        }

        /** What it would cost at most: if every call was answered, by a voicemail for instance. */
        public int mostCredits() {
            return lines.stream()
                    .flatMap(line -> line.calls().stream())
                    .filter(call -> call.obstacle().isEmpty())
                    .mapToInt(Call::credits)
                    .sum();
        }
    }

    /**
     * One thing that would happen.
     *
     * @param after so long after the trouble began
     * @param level its number, or 0
     * @param round how often the whole chain was gone through before
     * @param reminder which reminder of the level it belongs to, or 0
     * @param calls who would be called
     * @param offDuty whom the level would reach if they were on duty
     */
    public record Line(
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
     * @param number as much of it as the one who asks may know
     * @param outgoing the number it is shown from
     * @param credits what it costs if it is answered
     * @param obstacle why it would not leave, if so
     * @param words what the voice would say
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
