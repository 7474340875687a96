package org.phonealert;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import static java.lang.System.Logger.Level.ERROR;

/**
 * A worker over rows that fall due. However often it is woken, one drain at a time runs in this node, and a wake-up
 * that comes during a drain leads to another: nothing that fell due before a wake-up is left lying.
 */
public abstract class DueWork {
    private static final System.Logger LOG = System.getLogger(DueWork.class.getName());

    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean draining = new AtomicBoolean();

    /** Does all that is due now; what fails is put off, never thrown away. */
    protected abstract void drain();

    protected abstract ExecutorService threads();

    protected final void wake() {
        woken.set(true);
        if (draining.compareAndSet(false, true)) {
            try {
                threads().execute(this::drainWhileWoken);
            } catch (RejectedExecutionException stopping) {
                draining.set(false);
            }
        }
    }

    private void drainWhileWoken() {
        try {
            while (woken.getAndSet(false)) {
                drain();
            }
        } catch (RuntimeException | Error broken) {
            // the database is away, say: the next tick tries again
            LOG.log(
                    ERROR,
                    getClass().getSimpleName() + " could not look for due work; the next tick tries again",
                    broken);
        } finally {
            draining.set(false);
        }
        if (woken.get()) {
            wake();
        }
    }
}
