package org.phonealert.oncall.duty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phonealert.oncall.shift.Span;

/** The versions of something that changes, each with the instant from which it counts. */
final class Versions<T> {
    private final TreeMap<Instant, T> versions = new TreeMap<>();

    void put(Instant from, T version) {
        versions.put(from, version);
    }

    /** The version that counted at an instant; empty before the first. */
    Optional<T> at(Instant instant) {
        return Optional.ofNullable(versions.floorEntry(instant)).map(Map.Entry::getValue);
    }

    Stream<T> all() {
        return versions.values().stream();
    }

    /** The instants within a time at which another version begins. */
    Stream<Instant> changes(Span within) {
        return versions.subMap(within.from(), false, within.until(), false).keySet().stream();
    }
}
