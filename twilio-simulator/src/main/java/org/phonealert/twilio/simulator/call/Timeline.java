package org.phonealert.twilio.simulator.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time of the people in one call. What is planned happens in the order of that time, however fast it runs: at pace 0
 * a key that is due after 3 s still comes before a silence that is over after 5 s.
 */
final class Timeline {
    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
    private final SerialExecutor tasks;
    private final ScheduledExecutorService timer;
    private final double pace;
    private Duration now = Duration.ZERO;
    private long nanosAtNow = System.nanoTime();
    private long order;
    private @Nullable Plan armed;
    private @Nullable ScheduledFuture<?> alarm;

    Timeline(SerialExecutor tasks, ScheduledExecutorService timer, double pace) {
        this.tasks = tasks;
        this.timer = timer;
        this.pace = pace;
    }

    /** Something happens from outside: does it as soon as what is under way is done. */
    void run(Runnable act) {
        tasks.execute(() -> {
            catchUp();
            act.run();
            arm();
        });
    }

    /** Plans something; to be called from within an act only, like everything below. */
    Plan after(Duration delay, Runnable act) {
        Plan plan = new Plan(now.plus(delay), order++, act);
        plans.add(plan);
        return plan;
    }

    void forget(Plan plan) {
        plans.remove(plan);
    }

    void forgetAll() {
        plans.clear();
    }

    Duration now() {
        return now;
    }

    private void catchUp() {
        long nanos = System.nanoTime();
        if (pace > 0) {
            Duration lived = now.plusNanos((long) ((nanos - nanosAtNow) / pace));
            Plan next = plans.peek();
            now = next != null && next.at.compareTo(lived) < 0 ? next.at : lived;
        }
        nanosAtNow = nanos;
    }

    private void arm() {
        Plan next = plans.peek();
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
            tasks.execute(() -> happen(next));
        } else if (!timer.isShutdown()) {
            alarm = timer.schedule(() -> tasks.execute(() -> happen(next)), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void happen(Plan plan) {
        if (!same(plan, armed) || !same(plan, plans.peek())) {
            return;
        }
        plans.remove(plan);
        armed = null;
        alarm = null;
        now = plan.at;
        nanosAtNow = System.nanoTime();
        plan.act.run();
        arm();
    }

    @SuppressWarnings("ReferenceEquality") // two plans are never alike
    private static boolean same(@Nullable Plan one, @Nullable Plan other) {
        return one == other;
    }

    /** Something that is to happen at an instant of this time. */
    record Plan(Duration at, long order, Runnable act) {}
}
