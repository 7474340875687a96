package org.phonealert.base.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that this node reads from the database again only when its version has changed. The version is a number in a
 * table of one row, which every change raises.
 */
public abstract class VersionedCache<V> {
    private final String table;

    @Nullable
    private volatile Reading<V> last;

    private record Reading<V>(long version, V value) {}

    /** @param table has one row with a column {@code version} */
    protected VersionedCache(String table) {
        this.table = table;
    }

    /**
     * The value of the newest version. Not for a transaction that raised the version itself: it would cache a value
     * that may be rolled back.
     *
     * @param read reads the value from the database
     */
    public V get(EntityManager entities, Supplier<V> read) {
        // the version first: if the value changes in between, the next call reads it again
        long version = version(entities);
        Reading<V> reading = last;
        if (reading == null || reading.version() != version) {
            reading = new Reading<>(version, read.get());
            last = reading;
        }
        return reading.value();
    }

    /** The version, which grows with every change. */
    public long version(EntityManager entities) {
        // nothing that the caller has yet to write concerns the version
        Number version = (Number) entities.createNativeQuery("select version from " + table)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return version.longValue();
    }

    /**
     * Raises the version, before the caller changes the value. Two transactions that do so come one after the other.
     */
    public void raise(EntityManager entities) {
        entities.createNativeQuery("update " + table + " set version = version + 1")
                .executeUpdate();
    }

    /** Keeps every other transaction from raising the version until the caller's ends. */
    public void hold(EntityManager entities) {
        entities.createNativeQuery("select version from " + table + " for update")
                .getSingleResult();
    }
}
