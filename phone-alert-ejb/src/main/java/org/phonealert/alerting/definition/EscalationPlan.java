package org.phonealert.alerting.definition;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definition as it was when the alert was opened. Editing the definition later does not change a running
 * escalation; who is in a group and who is on duty is looked up at each step.
 *
 * @param definition the definition's name
 * @param repeats how many more rounds follow the first one without an acknowledgement, 0 to 20
 * @param levels the active levels, in their order
 */
public record EscalationPlan(String definition, int repeats, List<Level> levels) {

    /**
     * One level.
     *
     * @param number its place in the definition, from 1
     * @param afterMinutes minutes from the beginning of the round until it starts; null if it starts by errors
     * @param afterErrors the number of errors at which it starts; null if it starts by time
     * @param mode one after another, or all at once
     * @param reached whom it calls
     * @param reminders how often the level is called again without an acknowledgement
     * @param reminderMinutes minutes from the beginning of one run to the next reminder
     * @param message the voice says it after the alert; null for nothing
     * @param phone whether it calls telephones
     */
    public record Level(
            int number,
            @Nullable Integer afterMinutes,
            @Nullable Integer afterErrors,
            CallingMode mode,
            List<Reached> reached,
            int reminders,
            int reminderMinutes,
            @Nullable String message,
            boolean phone) {

        public Duration delay() {
            return Duration.ofMinutes(afterMinutes == null ? 0 : afterMinutes);
        }

        public Duration reminderPause() {
            return Duration.ofMinutes(reminderMinutes);
        }

        /** The duty schedules that it reaches, by id. */
        public Stream<Long> schedules() {
            return reached.stream().flatMap(one -> Stream.ofNullable(one.schedule()));
        }
    }

    /** An operator, a group or a duty schedule, by id; everyone if all are null. */
    public record Reached(
            @Nullable Long operator,
            @Nullable Long group,
            @Nullable Long schedule) {}
}
