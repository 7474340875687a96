package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.base.work.Backoff;

/**
 * One pass through all levels.
 *
 * @param number how many rounds that rang a telephone came before, from 0
 * @param startedAt the levels' delays count from then
 * @param silentBefore how many rounds in a row rang no telephone just before this one, from 0
 * @param rang whether this round has rung a telephone so far
 */
public record Round(int number, Instant startedAt, int silentBefore, boolean rang) {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    static Round first(Instant troubleBegan) {
        return new Round(0, troubleBegan, 0, false);
    }

    /** This round, after calls of which some rang or none did. */
    Round after(boolean callsRang) {
        return new Round(number, startedAt, silentBefore, rang || callsRang);
    }

    /** The round after this one. One that rang no telephone does not count, so that its number is given again. */
    Round next(Instant start) {
        return rang ? new Round(number + 1, start, 0, false) : new Round(number, start, silentBefore + 1, false);
    }

    Instant startOf(EscalationPlan.Level level) {
        return startedAt.plus(level.delay());
    }

    /** How long to wait after this round if it rang no telephone: 1 minute, 2, 4, 8, then always 15. */
    Duration pauseIfSilent() {
        return BACKOFF.after(silentBefore + 1);
    }
}
