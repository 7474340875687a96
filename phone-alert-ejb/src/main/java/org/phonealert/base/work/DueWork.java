package org.phonealert.base.work;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

import static java.lang.System.Logger.Level.ERROR;

/**
 * A worker over rows that fall due, in threads of its own. However often it is woken, this node runs one drain at a time;
 * a wake-up during a drain leads to another drain, so that no row that fell due before a wake-up is missed.
 */
public abstract class DueWork {
    private static final System.Logger LOG = System.getLogger(DueWork.class.getName());

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private Clock clock;

    private final int atATime;
    private final Duration pause;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean draining = new AtomicBoolean();
    private ScheduledExecutorService threads;

    @Nullable
    private Instant lookedAt;

    /**
     * A worker that is woken by the heartbeat, and by itself.
     *
     * @param atATime how many threads it has
     * @param pause after how long the heartbeat wakes it again; zero for every second
     */
    @SuppressWarnings("NullAway.Init")
    protected DueWork(int atATime, Duration pause) {
        this.atATime = atATime;
        this.pause = pause;
    }

    @PostConstruct
    void start() {
        threads = Executors.newScheduledThreadPool(atATime, threadFactory);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Wakes also after the clock was put back by more than the pause. */
    void tick(@Observes Heartbeat.Tick tick) {
        Instant now = clock.instant();
        if (lookedAt == null || Duration.between(lookedAt, now).abs().compareTo(pause) >= 0) {
            lookedAt = now;
            wake();
        }
    }

    /** Does all that is due now; what fails becomes due again later. */
    protected abstract void drain();

    protected final ScheduledExecutorService threads() {
        return threads;
    }

    protected final void wake() {
        woken.set(true);
        if (draining.compareAndSet(false, true)) {
            try {
                threads.execute(this::drainWhileWoken);
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
            // for example because the database is down
            LOG.log(
                    ERROR,
                    getClass().getSimpleName() + " failed to find or do due work; retrying at the next tick",
                    broken);
        } finally {
            draining.set(false);
        }
        if (woken.get()) {
            wake();
        }
    }
}
