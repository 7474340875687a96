package org.phonealert.oncall.reminder;

import java.time.Duration;
import java.time.Instant;

/** What a mail about a shift is about. */
public enum ReminderKind {
    /** A shift begins soon. */
    REMINDER(Duration.ZERO),
    /** A shift has begun. */
    BEGIN(Duration.ofHours(1)),
    /** A shift has ended. */
    END(Duration.ofHours(1));

    /** The longest time after a beginning or an end for which a mail about it is useful. */
    static final Duration LATEST = Duration.ofHours(1);

    private final Duration usefulFor;

    ReminderKind(Duration usefulFor) {
        this.usefulFor = usefulFor;
    }

    /** Whether it is too late for a mail about it. */
    boolean isPast(Instant happensAt, Instant now) {
        return !now.isBefore(happensAt.plus(usefulFor));
    }
}
