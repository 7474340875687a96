package org.phonealert.people.operator;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * What an operator wants to be told of shifts, by e-mail.
 *
 * @param minutesBefore how long before a shift begins it is told, 5 minutes to 7 days; null for not at all
 * @param handOver whether it is told when a shift has begun or ended, and who was or is on duty
 */
public record ShiftNotices(@Nullable Integer minutesBefore, boolean handOver) {
    /** Nothing: what everybody has until somebody asks for more. */
    public static final ShiftNotices NONE = new ShiftNotices(null, false);

    private static final int FEWEST = 5;
    private static final int MOST = 7 * 24 * 60;

    public ShiftNotices {
        if (minutesBefore != null && (minutesBefore < FEWEST || minutesBefore > MOST)) {
            throw new InvalidInputException("remindMinutesBefore", RefusalReason.NOT_BETWEEN, FEWEST, MOST);
        }
    }

    /** Whether there is anything to tell. */
    public boolean any() {
        return minutesBefore != null || handOver;
    }
}
