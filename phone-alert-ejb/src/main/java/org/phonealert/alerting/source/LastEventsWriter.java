package org.phonealert.alerting.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.phonealert.base.work.DueWork;

/**
 * Stores every five seconds when the last events arrived. A node that dies loses at most these five seconds, of what
 * only pages show.
 */
@ApplicationScoped
public class LastEventsWriter extends DueWork {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private AlertSources sources;

    @Inject
    private LastEvents lastEvents;

    LastEventsWriter() {
        super(1, PAUSE);
    }

    /** What cannot be stored now is stored the next time. */
    @Override
    protected void drain() {
        lastEvents.unstored().forEach((source, at) -> {
            sources.recordLastEvent(source, at);
            lastEvents.stored(source, at);
        });
    }
}
