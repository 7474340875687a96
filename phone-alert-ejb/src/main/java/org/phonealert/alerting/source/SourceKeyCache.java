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
 * Caches for one second to which source a key belongs: every request asks, and a database query each time would take a
 * fifth of its time. A changed or revoked key is refused at once on the node that changed it, and after at most a
 * second on the others. Only valid keys are cached, so that guesses cannot fill the cache.
 */
@ApplicationScoped
public class SourceKeyCache {
    private static final long LIFE = Duration.ofSeconds(1).toNanos();

    @Inject
    private AlertSources sources;

    private final Map<String, Cached> byKeyHash = new ConcurrentHashMap<>();

    /** The source that this key belongs to. */
    public Optional<AlertSource> withKey(String key) {
        String hash = SourceKey.hash(key);
        Cached cached = byKeyHash.get(hash);
        return cached != null && cached.isFresh() ? Optional.of(cached.source) : readSource(hash);
    }

    private Optional<AlertSource> readSource(String hash) {
        Optional<AlertSource> source = sources.authenticate(hash);
        @Nullable
        Cached unused = source.isPresent()
                ? byKeyHash.put(hash, new Cached(source.get(), System.nanoTime()))
                : byKeyHash.remove(hash);
        return source;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SourcesChanged changed) {
        byKeyHash.clear();
    }

    private record Cached(AlertSource source, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < LIFE;
        }
    }
}
