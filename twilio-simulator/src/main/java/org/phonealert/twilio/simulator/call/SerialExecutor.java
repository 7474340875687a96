package org.phonealert.twilio.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in the order in which they came, on the threads of another executor. */
final class SerialExecutor implements Executor {
    private static final System.Logger LOGGER = System.getLogger(SerialExecutor.class.getName());

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Executor workers;
    private boolean busy;

    SerialExecutor(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        workers.execute(this::work);
    }

    private void work() {
        while (true) {
            Runnable task;
            synchronized (waiting) {
                task = waiting.poll();
                if (task == null) {
                    busy = false;
                    return;
                }
            }
            try {
                task.run();
            } catch (RuntimeException e) {
                LOGGER.log(System.Logger.Level.ERROR, "The simulator failed", e);
            }
        }
    }
}
