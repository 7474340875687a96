package org.phonealert.alerting.definition;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an escalation goes by: the definition as it stood when the alert was opened. Editing the definition later does
 * not change a running escalation; who is in a group and on duty is asked anew at each step.
 *
 * @param definition the definition's name
 * @param repeats how often the whole chain is gone through again when nobody took charge, 0 to 20
 * @param levels the active levels, in their order
 */
public record EscalationPlan(String definition, int repeats, List<Level> levels) {

    /**
     * One level.
     *
     * @param number its place in the definition, from 1
     * @param afterMinutes starts so many minutes after the trouble began, if it goes by time
     * @param afterErrors starts at so many errors, if it goes by errors
     * @param mode one after another, or all at once
     * @param reached whom
     * @param reminders how often the level is called again when nobody took charge
     * @param reminderMinutes how long after the call before
     * @param message said besides what broke, if any
     * @param phone whether it calls
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

        /** The schedules that it reaches, by number. */
        public Stream<Long> schedules() {
            return reached.stream().flatMap(one -> Stream.ofNullable(one.schedule()));
        }
    }

    /**
     * An operator, a group or a schedule, by number; none of them is everyone.
     */
    public record Reached(
            @Nullable Long operator,
            @Nullable Long group,
            @Nullable Long schedule) {}
}
