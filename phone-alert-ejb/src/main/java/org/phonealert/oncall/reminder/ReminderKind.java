package org.phonealert.oncall.reminder;

import java.time.Duration;
import java.time.Instant;

/** On what occasion an operator is written to. */
public enum ReminderKind {
    /** A shift begins soon. */
    REMINDER(Duration.ZERO),
    /** A shift has begun. */
    BEGIN(Duration.ofHours(1)),
    /** A shift has ended. */
    END(Duration.ofHours(1));

    /** The longest time after a beginning or an end at which a mail about it makes sense. */
    static final Duration LATEST = Duration.ofHours(1);

    private final Duration sense;

    ReminderKind(Duration sense) {
        this.sense = sense;
    }

    /** Whether it is too late to tell it. */
    boolean isPast(Instant happensAt, Instant now) {
        return !now.isBefore(happensAt.plus(sense));
    }
}
