package org.phonealert.oncall.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.phonealert.people.operator.Operators;

/** Fetches and reads a calendar, outside of any transaction. */
@Dependent
class CalendarReader {
    private final CalendarServer server = new CalendarServer();

    @Inject
    private Operators operators;

    @Inject
    private Clock clock;

    CalendarResult read(CalendarFetch fetch) {
        return new CalendarReading(server, operators::all, clock.instant()).of(fetch);
    }
}
