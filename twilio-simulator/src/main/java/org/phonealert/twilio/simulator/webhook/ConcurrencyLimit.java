package org.phonealert.twilio.simulator.webhook;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Lets so many things be under way at once; the others begin in the order in which they came. */
final class ConcurrencyLimit {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Executor executor;
    private int free;

    /** Begins what had to wait on the threads of the executor. */
    ConcurrencyLimit(int atOnce, Executor executor) {
        this.executor = executor;
        free = atOnce;
    }

    /** Begins the work now or later; the future ends as that of the work does. */
    <T> CompletableFuture<T> take(Supplier<CompletableFuture<T>> work) {
        CompletableFuture<T> end = new CompletableFuture<>();
        Runnable turn = () -> {
            var unused = work.get().whenComplete((result, failure) -> {
                next();
                if (failure == null) {
                    end.complete(result);
                } else {
                    end.completeExceptionally(failure);
                }
            });
        };
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(turn);
                return end;
            }
            free--;
        }
        turn.run();
        return end;
    }

    private void next() {
        Runnable turn;
        synchronized (waiting) {
            turn = waiting.poll();
            if (turn == null) {
                free++;
                return;
            }
        }
        executor.execute(turn);
    }
}
