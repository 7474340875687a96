package org.phonealert.alerting.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the last event of each source arrived on this node, until it is stored. No event waits for that. */
@ApplicationScoped
public class LastEvents {
    @Inject
    private Clock clock;

    private final Map<Long, Instant> unstored = new ConcurrentHashMap<>();

    /** An event of this source was accepted. */
    public void received(AlertSource source) {
        unstored.put(source.id(), clock.instant());
    }

    /** Not stored yet, by the source's id. */
    public Map<Long, Instant> unstored() {
        return Map.copyOf(unstored);
    }

    /** This instant is stored now. A later one stays to be stored. */
    public void stored(long source, Instant at) {
        unstored.remove(source, at);
    }
}
