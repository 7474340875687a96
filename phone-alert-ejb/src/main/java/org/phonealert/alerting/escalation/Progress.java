package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.phonealert.alerting.definition.EscalationPlan;

/**
 * How far an escalation is.
 *
 * @param level the level's index in the plan, from 0; past the last one when the round is over
 * @param atOnce whether the level starts now, whatever its delay, because the one before it can do nothing more
 * @param run the current run, or the last one
 */
public record Progress(Round round, int level, Phase phase, boolean atOnce, Run run) {
    static Progress from(Instant troubleBegan) {
        return new Progress(Round.first(troubleBegan), 0, Phase.WAITING, false, Run.NONE);
    }

    /** Waits for this level, or a later one, to start. */
    Progress waitingFor(int index) {
        return new Progress(round, index, Phase.WAITING, false, run.leavingLevel());
    }

    /** This level starts now. */
    Progress startingAt(int index) {
        return new Progress(round, index, Phase.WAITING, true, run.leavingLevel());
    }

    Progress startRun(List<Long> people, boolean reminder, Instant now) {
        return new Progress(round, level, Phase.CALLING, false, run.next(people, reminder, now));
    }

    Progress leaving(List<Long> rest) {
        return new Progress(round, level, phase, atOnce, run.leaving(rest));
    }

    /** All of the level were called. */
    Progress endRun(boolean callsRang) {
        return new Progress(round.after(callsRang), level, Phase.RESTING, false, run.leaving(List.of()));
    }

    Progress nextRound(Instant start) {
        return new Progress(round.next(start), 0, Phase.WAITING, false, run.leavingRound());
    }

    boolean isPast(EscalationPlan plan) {
        return level >= plan.levels().size();
    }

    EscalationPlan.Level levelOf(EscalationPlan plan) {
        return plan.levels().get(level);
    }
}
