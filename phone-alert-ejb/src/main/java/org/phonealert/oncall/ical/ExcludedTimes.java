package org.phonealert.oncall.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The repetitions that are cancelled or have events of their own, by their beginnings or, where only days are written, by day. */
final class ExcludedTimes {
    private final Set<Instant> beginnings = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    ExcludedTimes(Stream<CalendarTime> all) {
        all.forEach(one -> {
            beginnings.add(one.begins());
            if (one.wholeDay()) {
                days.add(one.local().toLocalDate());
            }
        });
    }

    boolean has(CalendarTime one) {
        return one.wholeDay()
                ? beginnings.contains(one.begins())
                : beginnings.contains(one.begins()) || days.contains(one.local().toLocalDate());
    }
}
