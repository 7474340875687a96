package org.phonealert.oncall.calendar;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarFile;
import org.phonealert.oncall.ical.UnreadableCalendarException;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorLookup;

/**
 * Reads a calendar at an instant. While it cannot be read, for whatever reason, the last good copy counts.
 *
 * @param operators that it may name
 */
record CalendarReading(CalendarServer server, Supplier<List<Operator>> operators, Instant now) {
    CalendarResult of(CalendarFetch fetch) {
        if (fetch.url() == null) {
            return copy(fetch, null, null);
        }
        try {
            CalendarServer.Answer answer = server.fetch(fetch.url(), fetch.etag(), fetch.lastModified());
            if (answer.text() == null) {
                return copy(fetch, answer, null);
            }
            CalendarFile calendar = CalendarFile.read(answer.text());
            requireSomething(calendar, fetch.copy());
            return new CalendarResult(answer, calendar.text(), planned(calendar, fetch), null);
        } catch (UnreadableCalendarException fault) {
            return copy(fetch, null, fault);
        }
    }

    /** A calendar that is suddenly empty was probably emptied by mistake; without shifts nobody would be called. */
    private static void requireSomething(CalendarFile calendar, @Nullable String copy) {
        if (copy != null && calendar.isEmpty() && !CalendarFile.read(copy).isEmpty()) {
            throw new UnreadableCalendarException(CalendarFault.EMPTY, "");
        }
    }

    private CalendarResult copy(
            CalendarFetch fetch, CalendarServer.@Nullable Answer answer, @Nullable UnreadableCalendarException fault) {
        if (fetch.copy() == null) {
            return new CalendarResult(answer, null, null, fault);
        }
        try {
            return new CalendarResult(answer, null, planned(CalendarFile.read(fetch.copy()), fetch), fault);
        } catch (UnreadableCalendarException ofTheCopy) {
            return new CalendarResult(null, null, null, fault == null ? ofTheCopy : fault);
        }
    }

    private ImportedPlan planned(CalendarFile calendar, CalendarFetch fetch) {
        return ImportedPlan.of(
                calendar,
                new AttendeeResolver(new OperatorLookup(operators.get())),
                fetch.schedule().plan().zone(),
                now);
    }
}
