package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;

/**
 * One pass through the people of a level. Each call belongs to a run.
 *
 * @param number counts the runs of the escalation; 0 before the first one
 * @param startedAt null before the first run of a round
 * @param reminders how many reminders of the level were given, this run included if it is one
 * @param remaining the operators still to be called, by id, in order
 */
public record Run(int number, @Nullable Instant startedAt, int reminders, List<Long> remaining) {
    static final Run NONE = new Run(0, null, 0, List.of());

    public Run {
        remaining = List.copyOf(remaining);
    }

    /** The next run, of the same level. */
    Run next(List<Long> people, boolean reminder, Instant now) {
        return new Run(number + 1, now, reminder ? reminders + 1 : reminders, people);
    }

    /** This run with these operators still to be called. */
    Run leaving(List<Long> rest) {
        return new Run(number, startedAt, reminders, rest);
    }

    /** This run, left for another level, where reminders are counted anew. */
    Run leavingLevel() {
        return new Run(number, startedAt, 0, List.of());
    }

    /** This run, left for another round. */
    Run leavingRound() {
        return new Run(number, null, 0, List.of());
    }

    /** When the level's next reminder is due; null if it has none left, or has not been called in this round. */
    @Nullable
    Instant nextReminder(EscalationPlan.Level level) {
        return startedAt == null || reminders >= level.reminders() ? null : startedAt.plus(level.reminderPause());
    }
}
