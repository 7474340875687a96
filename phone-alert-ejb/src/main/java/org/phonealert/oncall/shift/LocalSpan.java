package org.phonealert.oncall.shift;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time between two wall-clock times.
 *
 * @param from where it begins
 * @param until where it has just ended; after the beginning
 */
record LocalSpan(LocalDateTime from, LocalDateTime until) {

    static LocalSpan day(LocalDate date) {
        return hours(date, LocalTime.MIN, LocalTime.MIN);
    }

    /** Hours that begin on this day. They end on the next one unless {@code to} is later than {@code from}. */
    static LocalSpan hours(LocalDate date, LocalTime from, LocalTime to) {
        return new LocalSpan(date.atTime(from), (to.isAfter(from) ? date : date.plusDays(1)).atTime(to));
    }

    /** The part that both have in common; empty if there is none. */
    Stream<LocalSpan> cut(LocalSpan other) {
        LocalDateTime begins = from.isAfter(other.from) ? from : other.from;
        LocalDateTime ends = until.isBefore(other.until) ? until : other.until;
        return begins.isBefore(ends) ? Stream.of(new LocalSpan(begins, ends)) : Stream.empty();
    }

    /** The same times in order, those that meet or overlap as one. */
    static List<LocalSpan> joined(Stream<LocalSpan> spans) {
        List<LocalSpan> joined = new ArrayList<>();
        spans.sorted(Comparator.comparing(LocalSpan::from)).forEach(next -> {
            LocalSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.until.isBefore(next.from)) {
                joined.add(next);
            } else if (last.until.isBefore(next.until)) {
                joined.set(joined.size() - 1, new LocalSpan(last.from, next.until));
            }
        });
        return joined;
    }
}
