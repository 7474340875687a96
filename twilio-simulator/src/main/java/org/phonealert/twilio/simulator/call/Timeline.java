package org.phonealert.twilio.simulator.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The simulated time of one call, and the steps scheduled in it. Steps run in the order of simulated time at any pace: at
 * pace 0, a key press due after 3 s still comes before a Gather time-out due after 5 s.
 */
final class Timeline {
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::order));
    private final SerialExecutor executor;
    private final ScheduledExecutorService timer;
    private final double pace;
    private Duration now = Duration.ZERO;
    private long nanosAtNow = System.nanoTime();
    private long order;
    private @Nullable Step armed;
    private @Nullable ScheduledFuture<?> alarm;

    /** Starts at zero; the pace is the number of seconds of real time that a second of the call takes. */
    Timeline(SerialExecutor executor, ScheduledExecutorService timer, double pace) {
        this.executor = executor;
        this.timer = timer;
        this.pace = pace;
    }

    /** Runs an action from outside the call, such as an answer of the application, after the current step. */
    void run(Runnable action) {
        executor.execute(() -> {
            catchUp();
            action.run();
            arm();
        });
    }

    /** Schedules a step. This method and those below may be called from a step or action only. */
    Step after(Duration delay, Runnable action) {
        Step step = new Step(now.plus(delay), order++, action);
        steps.add(step);
        return step;
    }

    void cancel(Step step) {
        steps.remove(step);
    }

    void cancelAll() {
        steps.clear();
    }

    /** The simulated time since the request for the call. */
    Duration now() {
        return now;
    }

    /** Lets simulated time follow real time, but not past the next step. */
    private void catchUp() {
        long nanos = System.nanoTime();
        if (pace > 0) {
            Duration elapsed = now.plusNanos((long) ((nanos - nanosAtNow) / pace));
            Step next = steps.peek();
            now = next != null && next.at.compareTo(elapsed) < 0 ? next.at : elapsed;
        }
        nanosAtNow = nanos;
    }

    /** Sets the alarm for the next step. */
    private void arm() {
        Step next = steps.peek();
        if (same(next, armed)) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        armed = next;
        if (next == null) {
            return;
        }
        long nanos = (long) (next.at.minus(now).toNanos() * pace);
        if (nanos <= 0) {
            executor.execute(() -> runStep(next));
        } else if (!timer.isShutdown()) {
            alarm = timer.schedule(() -> executor.execute(() -> runStep(next)), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void runStep(Step step) {
        if (!same(step, armed) || !same(step, steps.peek())) {
            return;
        }
        steps.remove(step);
        armed = null;
        alarm = null;
        now = step.at;
        nanosAtNow = System.nanoTime();
        step.action.run();
        arm();
    }

    @SuppressWarnings("ReferenceEquality") // every step has an order of its own
    private static boolean same(@Nullable Step one, @Nullable Step other) {
        return one == other;
    }

    /**
     * A scheduled step.
     *
     * @param at when it is due, in simulated time
     * @param order ranks steps that are due at the same time
     * @param action what it does
     */
    record Step(Duration at, long order, Runnable action) {}
}
