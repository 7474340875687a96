package org.phonealert.oncall.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.oncall.duty.PlannedSchedule;
import org.phonealert.oncall.duty.SchedulePlan;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarFile;
import org.phonealert.oncall.ical.UnreadableCalendarException;
import org.phonealert.oncall.shift.Shift;

import static org.assertj.core.api.Assertions.assertThat;

/** While a calendar cannot be read, for any of the reasons, its last good copy counts. */
class CalendarReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Shift ALICES =
            new Shift(Team.ALICE, Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-24T09:00:00Z"));
    private static final Shift BRUNOS =
            new Shift(Team.BRUNO, Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-24T09:00:00Z"));

    /** Long enough for an answer that comes at all. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final String GOOD_COPY = calendar("Alice Martin");

    private final CalendarHost host = new CalendarHost(calendar("Bruno Petit"));

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR, REFUSED, 500",
        "GARBAGE, NO_CALENDAR, ''",
        "CUT_OFF, NO_CALENDAR, ''",
        "ENDLESS, TOO_LARGE, ''",
        "EMPTIED, EMPTY, ''",
        "REDIRECTS, REFUSED, 302",
    })
    void the_last_good_copy_counts_and_the_reason_does_not_quote_the_answer(
            CalendarHost.Way way, CalendarFault fault, String detail) {
        host.answers(way);

        assertThatTheGoodCopyCounts(read(GOOD_COPY, PATIENT), fault, detail);
    }

    @Test
    void an_answer_that_does_not_end_in_time_is_too_slow_and_the_last_good_copy_counts() {
        host.answers(CalendarHost.Way.NEVER);

        assertThatTheGoodCopyCounts(read(GOOD_COPY, Duration.ofMillis(500)), CalendarFault.TOO_SLOW, "");
    }

    @Test
    void a_server_that_is_not_there_does_not_answer_and_the_last_good_copy_counts() {
        host.close();

        assertThatTheGoodCopyCounts(read(GOOD_COPY, PATIENT), CalendarFault.NO_ANSWER, "ConnectException");
    }

    @Test
    void a_calendar_that_can_be_read_again_counts() {
        CalendarResult result = read(GOOD_COPY, PATIENT);

        assertThat(result.fault()).isNull();
        assertThat(planned(result)).containsExactly(BRUNOS);
        assertThat(result.copy())
                .isEqualTo(CalendarFile.read(calendar("Bruno Petit")).text());
    }

    @Test
    void without_a_good_copy_there_are_no_shifts_but_a_reason() {
        host.answers(CalendarHost.Way.ERROR);

        CalendarResult result = read(null, PATIENT);

        assertThat(result.planned()).isNull();
        assertThat(fault(result).fault()).isEqualTo(CalendarFault.REFUSED);
    }

    private static void assertThatTheGoodCopyCounts(CalendarResult result, CalendarFault fault, String detail) {
        assertThat(planned(result)).containsExactly(ALICES);
        assertThat(result.answer()).as("nothing replaces the copy").isNull();
        assertThat(result.copy()).isNull();
        assertThat(fault(result).fault()).isEqualTo(fault);
        assertThat(fault(result).detail()).isEqualTo(detail);
        assertThat(fault(result)).hasNoCause().message().doesNotContain(CalendarHost.INNER, "private");
    }

    private CalendarResult read(@Nullable String copy, Duration patience) {
        PlannedSchedule schedule = new PlannedSchedule(
                1, "Tour", new SchedulePlan(ZoneId.of("Europe/Paris"), null, null, false, List.of()), List.of());
        return new CalendarReading(new CalendarServer(patience), Team::all, NOW)
                .of(new CalendarFetch(1, schedule, 1, host.address(), null, null, copy));
    }

    private static List<Shift> planned(CalendarResult result) {
        return Objects.requireNonNull(result.planned()).shifts();
    }

    private static UnreadableCalendarException fault(CalendarResult result) {
        return Objects.requireNonNull(result.fault());
    }

    private static String calendar(String summary) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//host//EN
                BEGIN:VEVENT
                UID:1@host
                DTSTAMP:20261123T080000Z
                DTSTART:20261123T090000Z
                DTEND:20261124T090000Z
                SUMMARY:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(summary).replace("\n", "\r\n");
    }
}
