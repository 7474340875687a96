package org.phonealert.people.account;

import java.time.Duration;
import org.phonealert.base.work.Backoff;

/** How long an account rests after wrong passwords: not at all at first, then ever longer. */
final class LockoutPeriod {
    private static final int FREE = 3;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    private LockoutPeriod() {}

    /** The pause after so many wrong passwords in a row; it doubles from 5 seconds up to a quarter of an hour. */
    static Duration after(int failures) {
        return failures < FREE ? Duration.ZERO : BACKOFF.after(failures - FREE + 1);
    }
}
