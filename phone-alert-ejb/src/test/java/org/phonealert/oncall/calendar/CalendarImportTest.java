package org.phonealert.oncall.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.oncall.ical.UnreadableCalendarException;

import static org.assertj.core.api.Assertions.assertThat;

/** When a calendar is read again, and when administrators are notified that it cannot be read. */
class CalendarImportTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration REFRESH = Duration.ofMinutes(15);
    private final UnreadableCalendarException why = new UnreadableCalendarException(CalendarFault.REFUSED, "500");

    private final CalendarImport row =
            new CalendarImport(1, CalendarSource.of("webcal://calendar.example.org/secret/a.ics", null), START);

    @Test
    void administrators_are_notified_of_the_second_failure_and_after_a_day_and_never_in_between() {
        List<Duration> notified = new ArrayList<>();
        Instant now = START;
        for (int minutes : new int[] {0, 1, 2, 4, 8, 15, 15, 1440, 15, 1440}) {
            now = now.plus(Duration.ofMinutes(minutes));
            if (row.failed(now, why, REFRESH)) {
                notified.add(Duration.between(START, now));
            }
        }

        assertThat(notified).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(1485));
    }

    @Test
    void after_it_was_read_administrators_may_be_notified_again() {
        row.failed(START, why, REFRESH);
        row.failed(START, why, REFRESH);
        assertThat(row.status(true).fault()).isEqualTo(CalendarFault.REFUSED);

        row.read(START, read("BEGIN"), REFRESH);

        assertThat(row.status(true).fault()).isNull();
        assertThat(row.status(true).readAt()).isEqualTo(START);
        assertThat(row.failed(START, why, REFRESH)).isFalse();
        assertThat(row.failed(START, why, REFRESH)).isTrue();
    }

    @Test
    void a_warning_is_new_once_each_time_it_appears() {
        CalendarWarning jon = new CalendarWarning(CalendarWarning.Kind.NAMES_NOBODY, "Jon");
        CalendarWarning jane = new CalendarWarning(CalendarWarning.Kind.NAMES_NOBODY, "Jane");

        assertThat(row.warn(List.of(jon))).containsExactly(jon);
        assertThat(row.warn(List.of(jon, jane))).containsExactly(jane);
        assertThat(row.warn(List.of(jane))).isEmpty();
        assertThat(row.warn(List.of(jon))).containsExactly(jon);
        assertThat(row.status(false).warnings()).isEmpty();
    }

    @Test
    void only_the_host_of_an_address_is_shown() {
        assertThat(row.source().url()).isEqualTo("https://calendar.example.org/secret/a.ics");
        assertThat(row.status(true).shown()).isEqualTo("https://calendar.example.org/***");
        assertThat(row.source()).asString().doesNotContain("secret");
    }

    private static CalendarResult read(String copy) {
        return new CalendarResult(new CalendarServer.Answer("x", null, null), copy, null, null);
    }
}
