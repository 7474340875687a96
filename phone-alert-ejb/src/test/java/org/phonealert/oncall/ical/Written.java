package org.phonealert.oncall.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Writes calendars, and reads their occurrences as "from/until summary", in UTC. */
final class Written {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Written() {}

    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    static CalendarFile.Extract between(String text, String from, String until) {
        return CalendarFile.read(text).between(Instant.parse(from), Instant.parse(until), PARIS, 2000);
    }

    static List<String> read(String text, String from, String until) {
        return shown(between(text, from, until));
    }

    static List<String> shown(CalendarFile.Extract extract) {
        return extract.occurrences().stream()
                .map(one -> "%s/%s %s".formatted(one.from(), one.until(), one.summary()))
                .sorted()
                .toList();
    }
}
