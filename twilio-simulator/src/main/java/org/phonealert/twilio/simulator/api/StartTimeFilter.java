package org.phonealert.twilio.simulator.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.phonealert.twilio.simulator.http.Form;

/** The instants that a list of calls is limited to; a second belongs to it as a whole, as in Twilio's lists. */
record StartTimeFilter(Instant first, Instant last) {
    static StartTimeFilter of(Form query) {
        Instant first = query.text("StartTime>")
                .or(() -> query.text("StartTime"))
                .map(StartTimeFilter::read)
                .orElse(Instant.MIN);
        Instant last = query.text("StartTime<")
                .map(text -> isDate(text)
                        ? read(text).plus(1, ChronoUnit.DAYS)
                        : read(text).plusSeconds(1))
                .or(() -> query.text("StartTime").map(text -> read(text).plus(1, ChronoUnit.DAYS)))
                .orElse(Instant.MAX);
        return new StartTimeFilter(first, last);
    }

    static boolean isReadable(String text) {
        try {
            read(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    boolean hold(Instant at) {
        return !at.isBefore(first) && at.isBefore(last);
    }

    private static boolean isDate(String text) {
        return !text.contains("T");
    }

    private static Instant read(String text) {
        return isDate(text)
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : time(text).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The SDK leaves the offset out. */
    private static Instant time(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
