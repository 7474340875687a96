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
 * How a calendar is read at an instant. Whatever is wrong with it, the last good copy counts.
 *
 * @param operators whom it may name
 */
record CalendarReading(CalendarServer server, Supplier<List<Operator>> operators, Instant now) {
    CalendarResult of(CalendarFetch errand) {
        if (errand.url() == null) {
            return copy(errand, null, null);
        }
        try {
            CalendarServer.Answer answer = server.ask(errand.url(), errand.etag(), errand.lastModified());
            if (answer.text() == null) {
                return copy(errand, answer, null);
            }
            CalendarFile calendar = CalendarFile.read(answer.text());
            requireSomething(calendar, errand.copy());
            return new CalendarResult(answer, calendar.text(), planned(calendar, errand), null);
        } catch (UnreadableCalendarException fault) {
            return copy(errand, null, fault);
        }
    }

    /** A calendar that is suddenly empty was more likely emptied by mistake, and nobody would be called. */
    private static void requireSomething(CalendarFile calendar, @Nullable String copy) {
        if (copy != null && calendar.isEmpty() && !CalendarFile.read(copy).isEmpty()) {
            throw new UnreadableCalendarException(CalendarFault.EMPTY, "");
        }
    }

    private CalendarResult copy(
            CalendarFetch errand, CalendarServer.@Nullable Answer answer, @Nullable UnreadableCalendarException fault) {
        if (errand.copy() == null) {
            return new CalendarResult(answer, null, null, fault);
        }
        try {
            return new CalendarResult(answer, null, planned(CalendarFile.read(errand.copy()), errand), fault);
        } catch (UnreadableCalendarException ofTheCopy) {
            return new CalendarResult(null, null, null, fault == null ? ofTheCopy : fault);
        }
    }

    private ImportedPlan planned(CalendarFile calendar, CalendarFetch errand) {
        return ImportedPlan.of(
                calendar,
                new AttendeeResolver(new OperatorLookup(operators.get())),
                errand.schedule().plan().zone(),
                now);
    }
}
