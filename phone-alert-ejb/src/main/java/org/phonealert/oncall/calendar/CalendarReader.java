package org.phonealert.oncall.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.phonealert.people.operator.Operators;

/** Reads a calendar for the operators there are now, outside of any transaction. */
@Dependent
class CalendarReader {
    private final CalendarServer server = new CalendarServer();

    @Inject
    private Operators operators;

    @Inject
    private Clock clock;

    CalendarResult read(CalendarFetch errand) {
        return new CalendarReading(server, operators::all, clock.instant()).of(errand);
    }
}
