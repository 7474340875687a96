package org.phonealert.oncall.shift;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Wall-clock hours, day by day. */
@FunctionalInterface
interface Hours {
    /** The hours that begin on this day, with the part that lasts into the next. */
    Stream<LocalSpan> on(LocalDate date);

    /**
     * The instants of these hours that touch a time. Hours that meet are read as one, so that a midnight that comes twice is
     * no beginning or end. What begins or ends more than a day outside of the time is cut there.
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
