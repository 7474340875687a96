package org.phonealert.twilio.simulator.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.phonealert.twilio.simulator.http.Form;

/**
 * The filter on StartTime of a list of calls. It is exact to the second, as at Twilio.
 *
 * @param first the first instant that the filter includes
 * @param end the first instant after it
 */
record StartTimeFilter(Instant first, Instant end) {
    static StartTimeFilter of(Form query) {
        Instant first = query.text("StartTime>")
                .or(() -> query.text("StartTime"))
                .map(StartTimeFilter::parse)
                .orElse(Instant.MIN);
        Instant end = query.text("StartTime<")
                .map(text -> isDate(text)
                        ? parse(text).plus(1, ChronoUnit.DAYS)
                        : parse(text).plusSeconds(1))
                .or(() -> query.text("StartTime").map(text -> parse(text).plus(1, ChronoUnit.DAYS)))
                .orElse(Instant.MAX);
        return new StartTimeFilter(first, end);
    }

    /** Whether a text is a date or a time in ISO 8601. */
    static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    boolean includes(Instant at) {
        return !at.isBefore(first) && at.isBefore(end);
    }

    private static boolean isDate(String text) {
        return !text.contains("T");
    }

    private static Instant parse(String text) {
        return isDate(text)
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : parseTime(text).truncatedTo(ChronoUnit.SECONDS);
    }

    /** A time without an offset is in UTC: the SDK omits the offset. */
    private static Instant parseTime(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
