package org.phonealert.oncall.ical;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.phonealert.oncall.ical.Written.PARIS;
import static org.phonealert.oncall.ical.Written.between;
import static org.phonealert.oncall.ical.Written.calendar;
import static org.phonealert.oncall.ical.Written.event;

/** A calendar that was written to keep a server busy does not. */
class HostileCalendarsTest {
    private static final String FROM = "2026-10-01T00:00:00Z";
    private static final String UNTIL = "2027-01-09T00:00:00Z";

    /** Five seconds of work, with a margin for a loaded machine. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY",
                "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1,2,3,4,5,6,7,8,9;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=1,2,3,4,5,6,7,8,9",
                "FREQ=DAILY;INTERVAL=999999999",
                "FREQ=HOURLY;COUNT=2000000000",
            })
    void a_rule_that_would_never_end_is_left_out_and_reported(String rule) {
        String text = calendar(event("SUMMARY:x", "DTSTART:19010101T000000Z", "DURATION:PT1S", "RRULE:" + rule));

        assertTimeout(
                BOUND, () -> assertThat(between(text, FROM, UNTIL).warnings()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9"})
    void a_rule_that_never_applies_ends(String rule) {
        String text = calendar(event("SUMMARY:x", "DTSTART:19010101T000000Z", "DURATION:PT1S", "RRULE:" + rule));

        assertTimeout(
                BOUND,
                () -> assertThat(between(text, FROM, UNTIL).occurrences()).isEmpty());
    }

    @Test
    void too_many_events_are_refused() {
        String text = calendar(event("SUMMARY:x", "DTSTART:20260101T000000Z", "DURATION:PT1S", "RRULE:FREQ=HOURLY"));

        assertTimeout(BOUND, () -> refused(text, CalendarFault.TOO_MANY_EVENTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=1,2,3,4,5,6,7,8,9;BYSETPOS=300",
                "RRULE:FREQ=HOURLY;BYMONTH=1;BYMONTHDAY=31;BYDAY=MO;INTERVAL=3",
            })
    void thousands_of_hard_rules_are_given_up_in_time(String rule) {
        String text = calendar(many(6000, "DTSTART:20200101T000000Z\r\nDURATION:PT1S\r\n" + rule));

        assertTimeout(
                BOUND,
                () -> assertThatThrownBy(() -> CalendarFile.read(text)
                                .between(
                                        Instant.parse(FROM), Instant.parse(UNTIL), PARIS, 2000, Duration.ofMillis(100)))
                        .isInstanceOfSatisfying(
                                UnreadableCalendarException.class,
                                no -> assertThat(no.fault()).isEqualTo(CalendarFault.TOO_COMPLICATED)));
    }

    @Test
    void thousands_of_exceptions_to_thousands_of_repetitions_cost_little() {
        String exceptions = IntStream.range(0, 40_000)
                .mapToObj(i ->
                        "2020%02d%02dT%02d%02d%02dZ".formatted(1 + i % 12, 1 + i % 28, i % 24, i % 60, i / 60 % 60))
                .collect(Collectors.joining(","));
        String text = calendar(event(
                "SUMMARY:x",
                "DTSTART:20200101T000000Z",
                "DURATION:PT1S",
                "RRULE:FREQ=HOURLY;INTERVAL=2",
                "EXDATE:" + exceptions));

        assertTimeout(
                BOUND,
                () -> assertThat(between(text, FROM, UNTIL).occurrences()).hasSize(1200));
    }

    @Test
    void deep_nesting_is_refused() {
        String text = "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000) + "END:VEVENT\r\n".repeat(100_000)
                + "END:VCALENDAR\r\n";

        assertTimeout(
                BOUND,
                () -> assertThatThrownBy(() -> CalendarFile.read(text))
                        .isInstanceOf(UnreadableCalendarException.class));
    }

    @Test
    void a_too_large_calendar_is_refused_and_long_descriptions_do_not_count() {
        String large = calendar(event("SUMMARY:" + "x".repeat(CalendarFile.MOST_CHARACTERS)));
        String described = calendar(event(
                "SUMMARY:x",
                "DTSTART:20261005T180000Z",
                "DURATION:PT1H",
                "DESCRIPTION:" + "y".repeat(CalendarFile.MOST_CHARACTERS)));

        assertThatThrownBy(() -> CalendarFile.read(large))
                .isInstanceOfSatisfying(
                        UnreadableCalendarException.class,
                        no -> assertThat(no.fault()).isEqualTo(CalendarFault.TOO_LARGE));
        assertThat(between(described, FROM, UNTIL).occurrences()).hasSize(1);
    }

    @Test
    void endless_folds_and_colons_are_read_in_time() {
        String text = calendar(
                "\r\n ".repeat(100_000), event("SUMMARY:" + "\r\n a".repeat(300_000), "X:" + ":;\"=,".repeat(100_000)));

        assertTimeout(BOUND, () -> CalendarFile.read(text));
    }

    @Test
    void a_calendar_full_of_unknown_zones_is_read_in_time() {
        String text = calendar(IntStream.range(0, 10_000)
                .mapToObj(i ->
                        event("SUMMARY:x", "DTSTART;TZID=" + "/a".repeat(20) + i + ":20261005T180000", "DURATION:PT1H"))
                .toArray(String[]::new));

        assertTimeout(
                BOUND,
                () -> assertThatThrownBy(() -> between(text, FROM, UNTIL))
                        .isInstanceOf(UnreadableCalendarException.class));
    }

    private static String many(int times, String lines) {
        return IntStream.range(0, times)
                .mapToObj(i -> event("SUMMARY:x", lines))
                .collect(Collectors.joining("\r\n"));
    }

    private static void refused(String text, CalendarFault fault) {
        assertThatThrownBy(() -> between(text, FROM, UNTIL))
                .isInstanceOfSatisfying(
                        UnreadableCalendarException.class,
                        no -> assertThat(no.fault()).isEqualTo(fault));
    }
}
