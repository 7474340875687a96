package org.phonealert.oncall.duty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phonealert.oncall.shift.Span;

/** Something that changed now and then, each version from an instant on. */
final class Versions<T> {
    private final TreeMap<Instant, T> versions = new TreeMap<>();

    void put(Instant from, T version) {
        versions.put(from, version);
    }

    /** What held at an instant; nothing before the first version. */
    Optional<T> at(Instant instant) {
        return Optional.ofNullable(versions.floorEntry(instant)).map(Map.Entry::getValue);
    }

    Stream<T> all() {
        return versions.values().stream();
    }

    /** When, inside of a time, another version begins. */
    Stream<Instant> changes(Span within) {
        return versions.subMap(within.from(), false, within.until(), false).keySet().stream();
    }
}
