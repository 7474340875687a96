package org.phonealert.people.account;

import java.time.Duration;

/** How long an account rests after wrong passwords: not at all at first, then ever longer. */
final class LockOut {
    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private LockOut() {}

    /** The pause after so many wrong passwords in a row; it doubles from 5 seconds up to a quarter of an hour. */
    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - FREE, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
