package org.phonealert.alerting.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each source was last heard of in this node, until that is written down: no event waits for it. */
@ApplicationScoped
public class LastEvents {
    @Inject
    private Clock clock;

    private final Map<Long, Instant> unwritten = new ConcurrentHashMap<>();

    /** An event of this source was taken. */
    public void heard(AlertSource source) {
        unwritten.put(source.id(), clock.instant());
    }

    /** By the source's number. */
    public Map<Long, Instant> unwritten() {
        return Map.copyOf(unwritten);
    }

    /** It stands in the database; what was heard since then is still to be written. */
    public void written(long source, Instant at) {
        unwritten.remove(source, at);
    }
}
