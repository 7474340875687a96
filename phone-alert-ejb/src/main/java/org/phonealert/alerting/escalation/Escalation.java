package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

/**
 * The rules of an escalation, without a clock or a database.
 *
 * <ul>
 *   <li>A level starts at its time or number of errors, counted from the beginning of the round.
 *   <li>One after another: the next person is called when the call before ended without an acknowledgement.
 *   <li>When all of a level were called, its reminders follow until the next level starts.
 *   <li>A level without an operator on duty, whose telephones did not ring, or that was passed on with key 2 hands over
 *       to the next level at once.
 *   <li>A level that waits for errors does not delay the next round; in the last round it is waited for.
 *   <li>After the last level the next round begins, as often as the plan says. A round that rang no telephone does not
 *       count: it is repeated after a minute, then after ever longer, up to a quarter of an hour, while the alert is
 *       open.
 *   <li>If an external on-call system must be asked who is on duty, the step waits for its answer.
 * </ul>
 */
public final class Escalation {
    /** Calls are checked after this time even if no event reports their end; call reconciliation is faster. */
    private static final Duration CALL_CHECK = Duration.ofMinutes(5);

    private final EscalationPlan plan;
    private final Situation situation;
    private final Function<EscalationPlan.Level, OnDuty> onDuty;
    private final Instant now;
    private final LevelStarts starts;
    private final Set<OnDuty.Awaited> awaited = new LinkedHashSet<>();
    private final Set<FallbackAnswer> fallbacks = new LinkedHashSet<>();

    private Escalation(
            EscalationPlan plan, Situation situation, Function<EscalationPlan.Level, OnDuty> onDuty, Instant now) {
        this.plan = plan;
        this.situation = situation;
        this.onDuty = onDuty;
        this.now = now;
        starts = new LevelStarts(plan.levels(), situation.errors());
    }

    /**
     * Decides what to do next. The same arguments always give the same decision.
     *
     * @param onDuty who is on duty now at a level of the plan
     */
    public static Decision next(
            Progress progress,
            EscalationPlan plan,
            Situation situation,
            Function<EscalationPlan.Level, OnDuty> onDuty,
            Instant now) {
        return new Escalation(plan, situation, onDuty, now).decide(progress);
    }

    /** When the first level of a new escalation starts; null if only errors start one. */
    static @Nullable Instant firstDue(Progress progress, EscalationPlan plan, int errors) {
        return new LevelStarts(plan.levels(), errors).earliest(0, progress.round());
    }

    private Decision decide(Progress p) {
        Step step = switch (p.phase()) {
            case WAITING -> waiting(situation.movedOn() ? p.startingAt(p.level()) : p);
            case CALLING -> calling(p);
            case RESTING -> resting(p);
        };
        return awaited.isEmpty() ? new Decision(step, List.copyOf(fallbacks)) : new Decision(await(p), List.of());
    }

    /** The step cannot be decided yet, so that nothing of it may take effect. */
    private Step await(Progress unchanged) {
        return new Step.Await(
                unchanged,
                awaited.stream()
                        .flatMap(answer -> answer.schedules().stream())
                        .distinct()
                        .toList(),
                awaited.stream()
                        .map(OnDuty.Awaited::until)
                        .max(Instant::compareTo)
                        .orElse(now));
    }

    /**
     * While an answer is awaited, the rules go on as if it were empty: all systems that may be needed are asked at
     * once.
     */
    private List<Long> peopleOf(EscalationPlan.Level level) {
        OnDuty answer = onDuty.apply(level);
        if (answer instanceof OnDuty.Known known) {
            fallbacks.addAll(known.fallbacks());
            return known.people();
        }
        awaited.add((OnDuty.Awaited) answer);
        return List.of();
    }

    private Step waiting(Progress p) {
        if (p.isPast(plan)) {
            return roundOver(p);
        }
        OptionalInt ready = p.atOnce() ? OptionalInt.of(p.level()) : starts.firstReady(p.level(), p.round(), now);
        return ready.isPresent()
                ? start(p.waitingFor(ready.getAsInt()), false)
                : new Step.Wait(p, starts.earliest(p.level(), p.round()));
    }

    private Step start(Progress p, boolean reminder) {
        EscalationPlan.Level level = p.levelOf(plan);
        List<Long> people = level.phone() ? peopleOf(level) : List.of();
        if (people.isEmpty()) {
            return new Step.Skip(p.startingAt(p.level() + 1), level, now);
        }
        return call(p.startRun(people, reminder, now), level, people);
    }

    private Step calling(Progress p) {
        if (situation.run().open() > 0 && !situation.movedOn()) {
            return new Step.Wait(p, now.plus(CALL_CHECK));
        }
        EscalationPlan.Level level = p.levelOf(plan);
        List<Long> present = peopleOf(level);
        List<Long> remaining =
                p.run().remaining().stream().filter(present::contains).toList();
        if (!remaining.isEmpty()) {
            return call(p, level, remaining);
        }
        Progress ended = p.endRun(situation.run().rang());
        return situation.run().rang() && !situation.run().passed() ? resting(ended) : onward(ended);
    }

    private Step call(Progress p, EscalationPlan.Level level, List<Long> people) {
        int first = level.mode() == CallingMode.ALL_AT_ONCE ? people.size() : 1;
        return new Step.Call(
                p.leaving(people.subList(first, people.size())), level, people.subList(0, first), now.plus(CALL_CHECK));
    }

    private Step resting(Progress p) {
        if (situation.movedOn()) {
            return onward(p);
        }
        int later = p.level() + 1;
        if (starts.firstReady(later, p.round(), now).isPresent()) {
            return waiting(p.waitingFor(later));
        }
        @Nullable Instant reminder = p.run().nextReminder(p.levelOf(plan));
        if (reminder != null && !now.isBefore(reminder)) {
            return start(p, true);
        }
        @Nullable Instant next = earliest(reminder, starts.earliest(later, p.round()));
        boolean errorsMayCome = later < plan.levels().size();
        if (next == null && (!errorsMayCome || p.round().number() < plan.repeats())) {
            return roundOver(p);
        }
        return new Step.Wait(p, next);
    }

    private Step onward(Progress p) {
        return waiting(p.startingAt(p.level() + 1));
    }

    private Step roundOver(Progress p) {
        if (situation.movedOn()) {
            return waiting(p.nextRound(now).startingAt(0));
        }
        if (!p.round().rang()) {
            Instant at = now.plus(p.round().pauseIfSilent());
            // the levels have waited for their delays already
            return new Step.TryAgain(p.nextRound(at.minus(starts.shortestDelay())), at);
        }
        return p.round().number() < plan.repeats() ? waiting(p.nextRound(now)) : new Step.Exhausted(p);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
