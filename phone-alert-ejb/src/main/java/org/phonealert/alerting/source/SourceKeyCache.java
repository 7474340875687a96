package org.phonealert.alerting.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose key this is, remembered for a second: every request asks it, and asking the database each time would cost a
 * fifth of all. A key that was changed or withdrawn opens nothing any more on the node that changed it, and on the
 * others for a second at most. Only keys that are known are remembered, so nobody can fill this by guessing.
 */
@ApplicationScoped
public class SourceKeyCache {
    private static final long LIFE = Duration.ofSeconds(1).toNanos();

    @Inject
    private AlertSources sources;

    private final Map<String, Known> byKeyHash = new ConcurrentHashMap<>();

    /** The source that this key belongs to. */
    public Optional<AlertSource> withKey(String key) {
        String hash = SourceKey.hash(key);
        Known known = byKeyHash.get(hash);
        return known != null && known.isFresh() ? Optional.of(known.source) : ask(hash);
    }

    private Optional<AlertSource> ask(String hash) {
        Optional<AlertSource> source = sources.authenticate(hash);
        @Nullable
        Known unused = source.isPresent()
                ? byKeyHash.put(hash, new Known(source.get(), System.nanoTime()))
                : byKeyHash.remove(hash);
        return source;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SourcesChanged changed) {
        byKeyHash.clear();
    }

    private record Known(AlertSource source, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < LIFE;
        }
    }
}
