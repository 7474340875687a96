package org.phonealert.oncall.shift;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Hours on the wall clock, told day by day. */
@FunctionalInterface
interface Hours {
    /** Those that begin on this day, and perhaps their rest of the next one. */
    Stream<LocalSpan> on(LocalDate date);

    /**
     * When it is one of these hours, as far as it touches a time. Hours that meet are read as one: a midnight that comes
     * twice is none of their beginnings or ends. What begins or ends more than a day outside of the time is cut there.
     */
    static List<Span> spans(Collection<? extends Hours> hours, Span within, ZoneId zone, Reading reading) {
        LocalDate first = within.from().atZone(zone).toLocalDate().minusDays(2);
        LocalDate last = within.until().atZone(zone).toLocalDate().plusDays(2);
        Stream<LocalSpan> all =
                first.datesUntil(last).flatMap(date -> hours.stream().flatMap(some -> some.on(date)));
        return LocalSpan.joined(all).stream()
                .map(some -> reading.of(some, zone))
                .filter(some -> !some.isEmpty() && some.overlaps(within))
                .toList();
    }
}
