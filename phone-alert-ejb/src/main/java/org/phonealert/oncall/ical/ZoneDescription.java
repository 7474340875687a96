package org.phonealert.oncall.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the description of a time zone in a calendar, for a window of time. ical4j's own class takes local times for UTC. */
final class ZoneDescription {
    private static final int YEARS_AROUND = 2;

    private ZoneDescription() {}

    /** The local time at which the offset to UTC changes. */
    private record Onset(LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        Instant instant() {
            return local.toInstant(before);
        }
    }

    /** Empty if it cannot be read. */
    static Optional<ZoneRules> rules(CalendarPart zone, Window window) {
        try {
            List<Onset> onsets = zone.parts().stream()
                    .flatMap(part -> onsets(part, window))
                    .sorted(Comparator.comparing(Onset::instant))
                    .toList();
            return onsets.isEmpty() ? Optional.empty() : Optional.of(rules(onsets));
        } catch (RuntimeException hostile) {
            // the library throws many kinds
            return Optional.empty();
        }
    }

    private static ZoneRules rules(List<Onset> onsets) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset first = onsets.get(0).before();
        ZoneOffset offset = first;
        for (Onset onset : onsets) {
            if (!onset.after().equals(offset)) {
                LocalDateTime local = LocalDateTime.ofInstant(onset.instant(), offset);
                transitions.add(ZoneOffsetTransition.of(local, offset, onset.after()));
                offset = onset.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static Stream<Onset> onsets(CalendarPart part, Window window) {
        ContentLine from = part.first("TZOFFSETFROM").orElseThrow();
        ContentLine to = part.first("TZOFFSETTO").orElseThrow();
        ZoneOffset before = ZoneOffset.of(from.value().strip());
        ZoneOffset after = ZoneOffset.of(to.value().strip());
        LocalDateTime start = local(part.first("DTSTART").orElseThrow().value(), before);
        LocalDateTime first = LocalDateTime.ofInstant(window.from(), before).minusYears(YEARS_AROUND);
        LocalDateTime last = LocalDateTime.ofInstant(window.until(), before).plusYears(YEARS_AROUND);
        Stream<LocalDateTime> repeated = part.all("RRULE")
                .map(rule -> Recurrence.read(rule.value()))
                .flatMap(rule ->
                        rule.starts(new CalendarTime(seed(start, first, rule), before.getRules(), false), first, last));
        Stream<LocalDateTime> named =
                part.all("RDATE").flatMap(ContentLine::values).map(value -> local(value, before));
        boolean replaced = part.first("RRULE").isPresent() && start.isBefore(first);
        return Stream.of(replaced ? Stream.<LocalDateTime>empty() : Stream.of(start), repeated, named)
                .flatMap(all -> all)
                .distinct()
                .map(local -> new Onset(local, before, after));
    }

    /** A start near the window: descriptions begin in 1601 or 1970, too far away to calculate every change since. */
    private static LocalDateTime seed(LocalDateTime start, LocalDateTime first, Recurrence rule) {
        return rule.isCounted() || !start.isBefore(first) ? start : start.withYear(first.getYear());
    }

    private static LocalDateTime local(String value, ZoneOffset before) {
        String time = value.strip();
        return time.endsWith("Z")
                ? LocalDateTime.ofInstant(
                        CalendarTime.local(time.substring(0, time.length() - 1)).toInstant(ZoneOffset.UTC), before)
                : CalendarTime.local(time);
    }
}
