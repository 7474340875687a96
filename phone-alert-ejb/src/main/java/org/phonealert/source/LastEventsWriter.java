package org.phonealert.source;

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

/**
 * Writes down every five seconds when sources were heard of, in a thread of its own. A node that dies takes at most
 * these five seconds with it, of what only pages show.
 */
@ApplicationScoped
public class LastEventsWriter extends DueWork {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private Clock clock;

    @Inject
    private AlertSources sources;

    @Inject
    private LastEvents lastEvents;

    private ExecutorService threads;
    private volatile Instant writtenAt = Instant.MIN;

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
        if (!clock.instant().isBefore(writtenAt.plus(PAUSE))) {
            wake();
        }
    }

    @Override
    protected ExecutorService threads() {
        return threads;
    }

    /** What cannot be written now stays for the next time. */
    @Override
    protected void drain() {
        writtenAt = clock.instant();
        lastEvents.unwritten().forEach((source, at) -> {
            sources.heard(source, at);
            lastEvents.written(source, at);
        });
    }
}
