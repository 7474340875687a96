package org.phonealert.people.account;

import java.time.Duration;
import org.phonealert.base.work.Backoff;

/** How long an account is locked after wrong passwords in a row. */
final class LockoutPeriod {
    private static final int FREE = 3;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    private LockoutPeriod() {}

    /** Nothing for the first two; then 5 seconds, which double with each further one up to 15 minutes. */
    static Duration after(int failures) {
        return failures < FREE ? Duration.ZERO : BACKOFF.after(failures - FREE + 1);
    }
}
