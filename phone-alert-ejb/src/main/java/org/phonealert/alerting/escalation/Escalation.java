package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.notification.RunOutcome;
import org.phonealert.base.work.Backoff;

/**
 * The rules of an escalation, without a clock or a database.
 *
 * <ul>
 *   <li>A level starts at its time or number of errors, counted from the beginning of the round.
 *   <li>One after another: the next person is called when the call before ended and nobody took charge.
 *   <li>When all of a level were called, its reminders follow until the next level takes over.
 *   <li>A level that has nobody on duty, rang nobody, or was passed on with key 2 hands over to the next one at once.
 *   <li>A level that waits for errors does not keep the chain from beginning anew; in the last round it is waited for.
 *   <li>After the last level the chain begins anew, as often as the plan says. A round that rang nobody does not count:
 *       it is tried again after a minute, then after ever longer, up to a quarter of an hour, as long as the alert is
 *       open. Nobody's silence is taken for an answer.
 * </ul>
 */
public final class Escalation {
    /** If no word of a call's end wakes the escalation, it looks by itself; the dispatcher asks the carrier before. */
    static final Duration LOOK = Duration.ofMinutes(5);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    private final EscalationPlan plan;
    private final Situation situation;
    private final Function<EscalationPlan.Level, List<Long>> onDuty;
    private final Instant now;

    private Escalation(
            EscalationPlan plan, Situation situation, Function<EscalationPlan.Level, List<Long>> onDuty, Instant now) {
        this.plan = plan;
        this.situation = situation;
        this.onDuty = onDuty;
        this.now = now;
    }

    /**
     * What to do next.
     *
     * @param onDuty the operators of a level who are on duty now, in the order they are called
     */
    public static Step next(
            Progress progress,
            EscalationPlan plan,
            Situation situation,
            Function<EscalationPlan.Level, List<Long>> onDuty,
            Instant now) {
        Escalation escalation = new Escalation(plan, situation, onDuty, now);
        return switch (progress.phase()) {
            case WAITING -> escalation.waiting(situation.movedOn() ? progress.at(progress.level(), true) : progress);
            case CALLING -> escalation.calling(progress);
            case RESTING -> escalation.resting(progress);
        };
    }

    /** When the first level of a new escalation starts; null if only errors start one. */
    static @Nullable Instant firstDue(Progress progress, EscalationPlan plan, int errors) {
        Situation situation = new Situation(errors, RunOutcome.NONE, false);
        return new Escalation(plan, situation, level -> List.of(), progress.roundStartedAt())
                .firstStartFrom(0, progress);
    }

    private Step waiting(Progress p) {
        if (p.isPast(plan)) {
            return roundOver(p);
        }
        int ready = p.hurry()
                ? p.level()
                : IntStream.range(p.level(), plan.levels().size())
                        .filter(i -> isReady(i, p))
                        .findFirst()
                        .orElse(-1);
        if (ready < 0) {
            return new Step.Wait(p, earliest(Stream.of(firstStartFrom(p.level(), p))));
        }
        return start(p.at(ready, false), false);
    }

    private Step start(Progress p, boolean reminder) {
        EscalationPlan.Level level = p.levelOf(plan);
        List<Long> people = level.phone() ? onDuty.apply(level) : List.of();
        if (people.isEmpty()) {
            return new Step.Skip(p.at(p.level() + 1, true), level);
        }
        return call(p.startRun(people, reminder, now), level, people);
    }

    private Step calling(Progress p) {
        if (situation.run().open() > 0 && !situation.movedOn()) {
            return new Step.Wait(p, now.plus(LOOK));
        }
        EscalationPlan.Level level = p.levelOf(plan);
        List<Long> present = onDuty.apply(level);
        List<Long> remaining = p.remaining().stream().filter(present::contains).toList();
        if (!remaining.isEmpty()) {
            return call(p, level, remaining);
        }
        Progress rested = p.rest(situation.run().rang());
        return situation.run().rang() && !situation.run().passed() ? resting(rested) : onward(rested);
    }

    private Step call(Progress p, EscalationPlan.Level level, List<Long> people) {
        int now = level.mode() == CallingMode.ALL_AT_ONCE ? people.size() : 1;
        return new Step.Call(p.leaving(people.subList(now, people.size())), level, people.subList(0, now));
    }

    private Step resting(Progress p) {
        if (situation.movedOn()) {
            return onward(p);
        }
        int later = p.level() + 1;
        if (IntStream.range(later, plan.levels().size()).anyMatch(i -> isReady(i, p))) {
            return waiting(p.at(later, false));
        }
        @Nullable Instant reminder = reminderAt(p);
        if (reminder != null && !now.isBefore(reminder)) {
            return start(p, true);
        }
        @Nullable Instant next = earliest(Stream.of(reminder, firstStartFrom(later, p)));
        boolean errorsMayCome = later < plan.levels().size();
        if (next == null && (!errorsMayCome || p.round() < plan.repeats())) {
            return roundOver(p);
        }
        return new Step.Wait(p, next);
    }

    private Step onward(Progress p) {
        return waiting(p.at(p.level() + 1, true));
    }

    private Step roundOver(Progress p) {
        if (situation.movedOn()) {
            Progress again = p.rangInRound() ? p.nextRound(now) : p.sameRound(now);
            return waiting(again.at(0, true));
        }
        if (!p.rangInRound()) {
            Instant at = now.plus(BACKOFF.after(p.silentRounds() + 1));
            return new Step.TryAgain(p.sameRound(at.minus(shortestDelay())), at);
        }
        if (p.round() < plan.repeats()) {
            return waiting(p.nextRound(now));
        }
        return new Step.Exhausted(p);
    }

    /** The delay of the level that starts first: what is tried again has waited for it already. */
    private Duration shortestDelay() {
        return plan.levels().stream()
                .filter(this::hasItsErrors)
                .map(EscalationPlan.Level::delay)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private boolean isReady(int index, Progress p) {
        EscalationPlan.Level level = plan.levels().get(index);
        Instant from = p.roundStartedAt().plus(level.delay());
        return !now.isBefore(from) && hasItsErrors(level);
    }

    private boolean hasItsErrors(EscalationPlan.Level level) {
        Integer errors = level.afterErrors();
        return errors == null || situation.errors() >= errors;
    }

    private @Nullable Instant reminderAt(Progress p) {
        EscalationPlan.Level level = p.levelOf(plan);
        Instant lastRun = p.runStartedAt();
        return lastRun == null || p.reminders() >= level.reminders() ? null : lastRun.plus(level.reminderPause());
    }

    private @Nullable Instant firstStartFrom(int index, Progress p) {
        return earliest(plan.levels().stream()
                .skip(index)
                .filter(this::hasItsErrors)
                .map(level -> p.roundStartedAt().plus(level.delay())));
    }

    private static @Nullable Instant earliest(Stream<@Nullable Instant> instants) {
        return instants.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }
}
