package org.phonealert.oncall.reminder;

import java.time.Instant;

/**
 * The beginning or the end of an operator's shift.
 *
 * @param at when the shift begins or ends
 */
public record ShiftEvent(ReminderKind occasion, long schedule, long operator, Instant at) {
    boolean isPast(Instant now) {
        return occasion.isPast(at, now);
    }
}
