package org.phonealert.twilio.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in the order of their submission, on the threads of another executor. */
final class SerialExecutor implements Executor {
    private static final System.Logger LOGGER = System.getLogger(SerialExecutor.class.getName());

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Executor workers;
    private boolean running;

    SerialExecutor(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        workers.execute(this::runAll);
    }

    private void runAll() {
        while (true) {
            Runnable task;
            synchronized (waiting) {
                task = waiting.poll();
                if (task == null) {
                    running = false;
                    return;
                }
            }
            try {
                task.run();
            } catch (RuntimeException e) {
                LOGGER.log(System.Logger.Level.ERROR, "A step of a call failed; continuing with the next step", e);
            }
        }
    }
}
