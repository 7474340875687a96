package org.phonealert.people.operator;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * Which e-mails an operator gets about shifts.
 *
 * @param minutesBefore how long before a shift the reminder is sent, 5 minutes to 7 days; null for no reminder
 * @param handOver whether a notice is sent when a shift has begun or ended, with who was or is on duty
 */
public record ShiftNotices(@Nullable Integer minutesBefore, boolean handOver) {
    /** No e-mails. */
    public static final ShiftNotices NONE = new ShiftNotices(null, false);

    private static final int FEWEST = 5;
    private static final int MOST = 7 * 24 * 60;

    public ShiftNotices {
        if (minutesBefore != null && (minutesBefore < FEWEST || minutesBefore > MOST)) {
            throw new InvalidInputException("remindMinutesBefore", RefusalReason.NOT_BETWEEN, FEWEST, MOST);
        }
    }

    /** Whether the operator gets any of them. */
    public boolean any() {
        return minutesBefore != null || handOver;
    }
}
