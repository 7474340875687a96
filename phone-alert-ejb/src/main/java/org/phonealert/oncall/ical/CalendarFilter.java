package org.phonealert.oncall.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.data.ContentHandler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the lines of a calendar that matter for who is on duty, and drops the rest: alarms, attachments, addresses from which
 * a library would fetch something. ical4j's own handler is not used: it registers the time zones of every calendar with Java
 * for good.
 */
final class CalendarFilter implements ContentHandler {
    private static final int DEEPEST = 5;
    private static final Set<String> PARTS = Set.of("VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT");
    private static final Set<String> LINES = Set.of(
            "X-WR-TIMEZONE",
            "UID",
            "SUMMARY",
            "ATTENDEE",
            "STATUS",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "TZID",
            "X-LIC-LOCATION",
            "TZOFFSETFROM",
            "TZOFFSETTO");

    private final List<CalendarPart> calendars = new ArrayList<>();
    private final Deque<CalendarPart> open = new ArrayDeque<>();
    private Map<String, String> parameters = new TreeMap<>();

    @Nullable
    private String value;

    List<CalendarPart> calendars() {
        return calendars;
    }

    @Override
    public void startCalendar() {
        open.clear();
        open.push(new CalendarPart("VCALENDAR"));
    }

    @Override
    public void endCalendar() {
        calendars.add(open.pop());
    }

    @Override
    public void startComponent(String name) {
        if (open.size() > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        open.push(new CalendarPart(name.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void endComponent(String name) {
        CalendarPart closed = open.pop();
        if (PARTS.contains(closed.name())) {
            open.element().add(closed);
        }
    }

    @Override
    public void startProperty(String name) {
        parameters = new TreeMap<>();
        value = null;
    }

    @Override
    public void parameter(String name, String written) {
        parameters.put(name.toUpperCase(Locale.ROOT), written);
    }

    @Override
    public void propertyValue(String written) {
        value = written;
    }

    @Override
    public void endProperty(String name) {
        String known = name.toUpperCase(Locale.ROOT);
        if (value != null && LINES.contains(known)) {
            open.element().add(new ContentLine(known, parameters, value));
        }
    }
}
