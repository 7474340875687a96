package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;

/**
 * How far an escalation got. Immutable: each step makes the next one.
 *
 * @param round how often the whole chain was gone through before, from 0
 * @param roundStartedAt from when the levels' delays of this round count
 * @param silentRounds how many rounds in a row rang nobody at all
 * @param rangInRound whether this round tried any telephone
 * @param level the level's place in the plan, from 0
 * @param hurry whether the level starts at once, because the one before can do nothing more
 * @param run numbers the runs through levels; each call belongs to one
 * @param runStartedAt when the last run began
 * @param reminders how many reminders of this level were given
 * @param remaining who is still to be called in this run, in order
 */
public record Progress(
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

    static Progress from(Instant troubleBegan) {
        return new Progress(0, troubleBegan, 0, false, 0, Phase.WAITING, false, 0, null, 0, List.of());
    }

    Progress at(int newLevel, boolean atOnce) {
        return new Progress(
                round,
                roundStartedAt,
                silentRounds,
                rangInRound,
                newLevel,
                Phase.WAITING,
                atOnce,
                run,
                runStartedAt,
                0,
                List.of());
    }

    Progress startRun(List<Long> people, boolean reminder, Instant now) {
        return new Progress(
                round,
                roundStartedAt,
                silentRounds,
                rangInRound,
                level,
                Phase.CALLING,
                false,
                run + 1,
                now,
                reminder ? reminders + 1 : reminders,
                people);
    }

    Progress leaving(List<Long> rest) {
        return new Progress(
                round,
                roundStartedAt,
                silentRounds,
                rangInRound,
                level,
                phase,
                hurry,
                run,
                runStartedAt,
                reminders,
                rest);
    }

    Progress rest(boolean rang) {
        return new Progress(
                round,
                roundStartedAt,
                silentRounds,
                rangInRound || rang,
                level,
                Phase.RESTING,
                false,
                run,
                runStartedAt,
                reminders,
                List.of());
    }

    Progress nextRound(Instant start) {
        return new Progress(round + 1, start, 0, false, 0, Phase.WAITING, false, run, null, 0, List.of());
    }

    /** The same round once more: it rang nobody, so it does not count. */
    Progress sameRound(Instant start) {
        return new Progress(round, start, silentRounds + 1, false, 0, Phase.WAITING, false, run, null, 0, List.of());
    }

    boolean isPast(EscalationPlan plan) {
        return level >= plan.levels().size();
    }

    EscalationPlan.Level levelOf(EscalationPlan plan) {
        return plan.levels().get(level);
    }
}
