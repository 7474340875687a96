package org.phonealert.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phonealert.Heartbeat;

import static java.lang.System.Logger.Level.INFO;

/**
 * When each source was last heard of: remembered in this node and written down every five seconds, so that events wait
 * for nothing. A node that dies takes at most these five seconds with it, of what only pages show.
 */
@ApplicationScoped
public class LastEvents {
    private static final System.Logger LOG = System.getLogger(LastEvents.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private Clock clock;

    @Inject
    private AlertSources sources;

    private final Map<Long, Instant> unwritten = new ConcurrentHashMap<>();
    private volatile Instant writtenAt = Instant.MIN;

    /** An event of this source was taken. */
    public void heard(AlertSource source) {
        unwritten.put(source.id(), clock.instant());
    }

    void write(@Observes Heartbeat.Tick tick) {
        Instant now = clock.instant();
        if (unwritten.isEmpty() || now.isBefore(writtenAt.plus(PAUSE))) {
            return;
        }
        writtenAt = now;
        for (Map.Entry<Long, Instant> heard : Map.copyOf(unwritten).entrySet()) {
            try {
                sources.heard(heard.getKey(), heard.getValue());
                unwritten.remove(heard.getKey(), heard.getValue());
            } catch (RuntimeException away) {
                // it stays to be written, and whoever has to do with the trouble tells it louder
                LOG.log(INFO, "When a source was last heard of could not be kept: {0}", away.getMessage());
                return;
            }
        }
    }
}
