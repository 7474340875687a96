package org.phonealert.admin.alerts;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.event.WebsocketEvent;
import jakarta.faces.event.WebsocketEvent.Closed;
import jakarta.faces.event.WebsocketEvent.Opened;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.phonealert.office.overview.OverviewReader;

import static java.lang.System.Logger.Level.INFO;

/**
 * Pushes "changed" to the open pages Now and Alert. Every node compares the overview every second, so that changes made on
 * other nodes are seen, and only while a page is open.
 */
@ApplicationScoped
public class NowPush {
    private static final System.Logger LOG = System.getLogger(NowPush.class.getName());
    private static final int MOST = 200;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private OverviewReader overview;

    @Inject
    @Push(channel = "now")
    private PushContext pages;

    private final AtomicInteger open = new AtomicInteger();
    private volatile List<Object> last = List.of();

    @Nullable
    private ScheduledFuture<?> comparison;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        comparison = scheduler.scheduleWithFixedDelay(this::compare, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (comparison != null) {
            comparison.cancel(true);
        }
    }

    void opened(@Observes @Opened WebsocketEvent page) {
        open.incrementAndGet();
    }

    void closed(@Observes @Closed WebsocketEvent page) {
        open.decrementAndGet();
    }

    private void compare() {
        if (open.get() <= 0) {
            return;
        }
        try {
            List<Object> fingerprint = overview.read(MOST).fingerprint();
            if (!fingerprint.equals(last)) {
                last = fingerprint;
                pages.send("changed");
            }
        } catch (RuntimeException failure) {
            // the engine logs the cause; the pages only miss one update
            LOG.log(INFO, "Open pages were not updated; retrying in a second: {0}", failure.getMessage());
        }
    }
}
