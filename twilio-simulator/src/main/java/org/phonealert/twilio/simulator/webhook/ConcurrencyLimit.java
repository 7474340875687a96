package org.phonealert.twilio.simulator.webhook;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Limits how many asynchronous tasks are under way at once; the others start in the order in which they came. */
final class ConcurrencyLimit {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Executor executor;
    private int free;

    /** Allows so many tasks at once, 1 or more; tasks that had to wait start on the executor. */
    ConcurrencyLimit(int atOnce, Executor executor) {
        this.executor = executor;
        free = atOnce;
    }

    /** Starts a task now or as soon as one ends. The future completes with the task's result or failure. */
    <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> task) {
        CompletableFuture<T> end = new CompletableFuture<>();
        Runnable start = () -> {
            var unused = startSafely(task).whenComplete((result, failure) -> {
                startNext();
                if (failure == null) {
                    end.complete(result);
                } else {
                    end.completeExceptionally(failure);
                }
            });
        };
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(start);
                return end;
            }
            free--;
        }
        start.run();
        return end;
    }

    private static <T> CompletableFuture<T> startSafely(Supplier<CompletableFuture<T>> task) {
        try {
            return task.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void startNext() {
        Runnable start;
        synchronized (waiting) {
            start = waiting.poll();
            if (start == null) {
                free++;
                return;
            }
        }
        executor.execute(start);
    }
}
