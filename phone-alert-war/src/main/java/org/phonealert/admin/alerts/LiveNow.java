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
 * Tells the open pages that there is something new to see. It looks every second, whichever node it happened on, and
 * only as long as somebody looks at a page.
 */
@ApplicationScoped
public class LiveNow {
    private static final System.Logger LOG = System.getLogger(LiveNow.class.getName());
    private static final int MOST = 200;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private OverviewReader picture;

    @Inject
    @Push(channel = "now")
    private PushContext pages;

    private final AtomicInteger open = new AtomicInteger();
    private volatile List<Object> last = List.of();

    @Nullable
    private ScheduledFuture<?> looking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        looking = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(true);
        }
    }

    void opened(@Observes @Opened WebsocketEvent page) {
        open.incrementAndGet();
    }

    void closed(@Observes @Closed WebsocketEvent page) {
        open.decrementAndGet();
    }

    private void look() {
        if (open.get() <= 0) {
            return;
        }
        try {
            List<Object> signs = picture.read(MOST).fingerprint();
            if (!signs.equals(last)) {
                last = signs;
                pages.send("changed");
            }
        } catch (RuntimeException away) {
            // the pages stay as they are; who has to do with the trouble tells it louder
            LOG.log(INFO, "The pages could not be told what is new: {0}", away.getMessage());
        }
    }
}
