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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.phonealert.DueWork;
import org.phonealert.Heartbeat;

/**
 * When each source was last heard of: remembered in this node and written down every five seconds, in a thread of its
 * own, so that no event waits for it. A node that dies takes at most these five seconds with it, of what only pages show.
 */
@ApplicationScoped
public class LastEvents extends DueWork {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private Clock clock;

    @Inject
    private AlertSources sources;

    private ExecutorService threads;
    private final Map<Long, Instant> unwritten = new ConcurrentHashMap<>();
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

    /** An event of this source was taken. */
    public void heard(AlertSource source) {
        unwritten.put(source.id(), clock.instant());
    }

    void tick(@Observes Heartbeat.Tick tick) {
        if (!unwritten.isEmpty() && !clock.instant().isBefore(writtenAt.plus(PAUSE))) {
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
        Map.copyOf(unwritten).forEach((source, at) -> {
            sources.heard(source, at);
            unwritten.remove(source, at);
        });
    }
}
