package org.phonealert.duty;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.phonealert.DueWork;
import org.phonealert.Heartbeat;

import static java.lang.System.Logger.Level.ERROR;

/** Looks for gaps ahead once an hour, and within a minute of a change. */
@ApplicationScoped
public class GapWatch extends DueWork {
    private static final System.Logger LOG = System.getLogger(GapWatch.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WITHOUT_CHANGE = Duration.ofHours(1);

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private Clock clock;

    @Inject
    private DutyGaps gaps;

    private ExecutorService threads;
    private volatile Instant next = Instant.MIN;
    private Instant lookedAt = Instant.MIN;
    private long lookedAtVersion = -1;

    @PostConstruct
    @SuppressWarnings("NullAway.Init")
    void start() {
        threads = Executors.newSingleThreadExecutor(threadFactory);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    void tick(@Observes Heartbeat.Tick tick) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(PAUSE);
            wake();
        }
    }

    @Override
    protected ExecutorService threads() {
        return threads;
    }

    @Override
    protected void drain() {
        long version = gaps.version();
        Instant now = clock.instant();
        if (version != lookedAtVersion || !now.isBefore(lookedAt.plus(PAUSE_WITHOUT_CHANGE))) {
            gaps.watched().forEach(this::look);
            lookedAt = now;
            lookedAtVersion = version;
        }
    }

    /** One that cannot be looked at does not keep the others from it. */
    private void look(long schedule) {
        try {
            gaps.look(schedule);
        } catch (RuntimeException broken) {
            LOG.log(ERROR, "Schedule " + schedule + " could not be looked at for gaps", broken);
        }
    }
}
