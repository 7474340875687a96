package org.phonealert.alerting.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.phonealert.base.work.DueWork;

/**
 * Writes down every five seconds when sources were heard of, in a thread of its own. A node that dies takes at most
 * these five seconds with it, of what only pages show.
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

    /** What cannot be written now stays for the next time. */
    @Override
    protected void drain() {
        lastEvents.unwritten().forEach((source, at) -> {
            sources.heard(source, at);
            lastEvents.written(source, at);
        });
    }
}
