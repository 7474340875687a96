package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Progress} as it is stored: flat, with the names that rows of earlier versions have. */
record StoredProgress(
        int round,
        Instant roundStartedAt,
        int silentRounds,
        boolean rangInRound,
        int level,
        Phase phase,
        boolean hurry,
        int run,
        @Nullable Instant runStartedAt,
        int reminders,
        List<Long> remaining) {
    static StoredProgress of(Progress progress) {
        Round round = progress.round();
        Run run = progress.run();
        return new StoredProgress(
                round.number(),
                round.startedAt(),
                round.silentBefore(),
                round.rang(),
                progress.level(),
                progress.phase(),
                progress.atOnce(),
                run.number(),
                run.startedAt(),
                run.reminders(),
                run.remaining());
    }

    Progress progress() {
        return new Progress(
                new Round(round, roundStartedAt, silentRounds, rangInRound),
                level,
                phase,
                hurry,
                new Run(run, runStartedAt, reminders, remaining));
    }
}
