package org.phonealert.oncall.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarFile;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.oncall.ical.Occurrence;
import org.phonealert.oncall.ical.UnreadableCalendarException;
import org.phonealert.oncall.shift.Shift;

/**
 * The shifts that a calendar plans.
 *
 * @param shifts in the order in which people are called: by the beginnings of events, then as an event names them
 * @param warnings what could not be imported
 */
record ImportedPlan(List<Shift> shifts, List<CalendarWarning> warnings) {
    /** How far ahead shifts are imported. */
    static final Duration AHEAD = Duration.ofDays(100);

    /** How many may lie ahead. */
    static final int MOST_SHIFTS = 2000;

    private static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::from)
            .thenComparing(Occurrence::until)
            .thenComparing(Occurrence::summary);
    private static final int MOST_WARNINGS = 100;

    /** @throws UnreadableCalendarException if there are too many shifts, or it takes too long to find them */
    static ImportedPlan of(CalendarFile calendar, AttendeeResolver resolver, ZoneId zone, Instant now) {
        // whole days, and no shift is cut off at the end: so the shifts ahead change once a day only
        Instant until = now.truncatedTo(ChronoUnit.DAYS).plus(AHEAD).plus(1, ChronoUnit.DAYS);
        CalendarFile.Extract extract = calendar.between(now, until, zone, MOST_SHIFTS);
        Set<Shift> shifts = new LinkedHashSet<>();
        Set<CalendarWarning> warnings = new LinkedHashSet<>(extract.warnings());
        extract.occurrences().stream().sorted(ORDER).forEach(event -> {
            AttendeeResolver.Attendees attendees = resolver.of(event);
            attendees.operators().forEach(operator -> shifts.add(new Shift(operator, event.from(), event.until())));
            warnings.addAll(attendees.warnings());
        });
        if (shifts.size() > MOST_SHIFTS) {
            throw new UnreadableCalendarException(CalendarFault.TOO_MANY_EVENTS, "> " + MOST_SHIFTS);
        }
        List<CalendarWarning> shown = new ArrayList<>(warnings);
        return new ImportedPlan(
                List.copyOf(shifts), List.copyOf(shown.subList(0, Math.min(shown.size(), MOST_WARNINGS))));
    }
}
