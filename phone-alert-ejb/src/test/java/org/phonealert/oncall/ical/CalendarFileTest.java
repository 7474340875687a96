package org.phonealert.oncall.ical;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phonealert.oncall.ical.Written.between;
import static org.phonealert.oncall.ical.Written.calendar;
import static org.phonealert.oncall.ical.Written.event;
import static org.phonealert.oncall.ical.Written.read;

/** A calendar is read as its writer meant it. */
class CalendarFileTest {
    private static final String OCTOBER = "2026-10-01T00:00:00Z";
    private static final String NOVEMBER = "2026-11-01T00:00:00Z";

    /** A zone without a name, as Exchange describes it. */
    private static final String DESCRIBED = String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:Customized Time Zone",
            "BEGIN:STANDARD",
            "DTSTART:16010101T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010101T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
            "END:DAYLIGHT",
            "END:VTIMEZONE");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // an instant
                "DTSTART:20261005T160000Z | DTEND:20261006T060000Z | 2026-10-05T16:00:00Z/2026-10-06T06:00:00Z",
                // floating: the schedule's zone
                "DTSTART:20261005T180000 | DTEND:20261006T080000 | 2026-10-05T16:00:00Z/2026-10-06T06:00:00Z",
                // names of zones as programs write them
                "DTSTART;TZID=Europe/Paris:20261005T180000 | DTEND;TZID=Europe/Paris:20261006T080000 | 2026-10-05T16:00:00Z/2026-10-06T06:00:00Z",
                "DTSTART;TZID=\"Europe/Paris\":20261005T180000 | DURATION:PT14H | 2026-10-05T16:00:00Z/2026-10-06T06:00:00Z",
                "DTSTART;TZID=Romance Standard Time:20261005T180000 | DURATION:PT14H | 2026-10-05T16:00:00Z/2026-10-06T06:00:00Z",
                "DTSTART;TZID=Eastern Standard Time:20261005T180000 | DURATION:PT1H | 2026-10-05T22:00:00Z/2026-10-05T23:00:00Z",
                "DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20261005T180000 | DURATION:PT1H | 2026-10-05T22:00:00Z/2026-10-05T23:00:00Z",
                "DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Tokyo:20261005T180000 | DURATION:PT1H | 2026-10-05T09:00:00Z/2026-10-05T10:00:00Z",
                "DTSTART;TZID=Customized Time Zone:20261005T180000 | DURATION:PT1H | 2026-10-05T16:00:00Z/2026-10-05T17:00:00Z",
                "DTSTART;TZID=Customized Time Zone:20261026T180000 | DURATION:PT1H | 2026-10-26T17:00:00Z/2026-10-26T18:00:00Z",
                "DTSTART;TZID=utc:20261005T180000 | DURATION:PT1H | 2026-10-05T18:00:00Z/2026-10-05T19:00:00Z",
                // whole days
                "DTSTART;VALUE=DATE:20261005 | DTEND;VALUE=DATE:20261007 | 2026-10-04T22:00:00Z/2026-10-06T22:00:00Z",
                "DTSTART;VALUE=DATE:20261005 | X-NONE:1 | 2026-10-04T22:00:00Z/2026-10-05T22:00:00Z",
                "DTSTART;VALUE=DATE:20261005 | DTEND;VALUE=DATE:20261005 | 2026-10-04T22:00:00Z/2026-10-05T22:00:00Z",
                "DTSTART;VALUE=DATE:20261005 | DURATION:P1W | 2026-10-04T22:00:00Z/2026-10-11T22:00:00Z",
                // the day of 25 hours, whole and in hours
                "DTSTART;VALUE=DATE:20261025 | X-NONE:1 | 2026-10-24T22:00:00Z/2026-10-25T23:00:00Z",
                "DTSTART:20261024T200000 | DTEND:20261025T090000 | 2026-10-24T18:00:00Z/2026-10-25T08:00:00Z",
                "DTSTART:20261024T200000 | DURATION:P0DT14H0M0S | 2026-10-24T18:00:00Z/2026-10-25T08:00:00Z",
                "DTSTART:20261024T200000 | DURATION:P1D | 2026-10-24T18:00:00Z/2026-10-25T19:00:00Z",
                // the hour that comes twice: overlap rather than a gap
                "DTSTART:20261025T023000 | DTEND:20261025T040000 | 2026-10-25T00:30:00Z/2026-10-25T03:00:00Z",
                "DTSTART:20261025T010000 | DTEND:20261025T023000 | 2026-10-24T23:00:00Z/2026-10-25T01:30:00Z",
            })
    void a_time_means_what_its_writer_meant(String start, String end, String expected) {
        String text = calendar(DESCRIBED, event("UID:1", "SUMMARY:x", start, end));

        assertThat(read(text, OCTOBER, NOVEMBER)).containsExactly(expected + " x");
        assertThat(between(text, OCTOBER, NOVEMBER).warnings()).isEmpty();
    }

    @Test
    void a_time_that_the_clock_skips_means_the_instant_of_the_change() {
        String text = calendar(event("SUMMARY:x", "DTSTART:20270328T023000", "DTEND:20270328T040000"));

        assertThat(read(text, "2027-03-27T00:00:00Z", "2027-03-30T00:00:00Z"))
                .containsExactly("2027-03-28T01:00:00Z/2027-03-28T02:00:00Z x");
    }

    @Test
    void a_repeated_night_ends_on_the_wall_clock_so_that_nights_and_days_leave_no_gap() {
        String text = calendar(
                event(
                        "UID:n",
                        "SUMMARY:n",
                        "DTSTART:20261023T200000",
                        "DTEND:20261024T080000",
                        "RRULE:FREQ=DAILY;COUNT=3"),
                event(
                        "UID:d",
                        "SUMMARY:d",
                        "DTSTART:20261024T080000",
                        "DTEND:20261024T200000",
                        "RRULE:FREQ=DAILY;COUNT=2"));

        assertThat(read(text, OCTOBER, NOVEMBER))
                .containsExactly(
                        "2026-10-23T18:00:00Z/2026-10-24T06:00:00Z n",
                        "2026-10-24T06:00:00Z/2026-10-24T18:00:00Z d",
                        "2026-10-24T18:00:00Z/2026-10-25T07:00:00Z n",
                        "2026-10-25T07:00:00Z/2026-10-25T19:00:00Z d",
                        "2026-10-25T19:00:00Z/2026-10-26T07:00:00Z n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261014T160000Z | 05 07 12 14",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261014T155959Z | 05 07 12",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261014         | 05 07 12 14",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261014T180000  | 05 07 12 14",
                "RRULE:FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=MO        | 05 19",
                "RRULE:FREQ=DAILY;COUNT=4                             | 05 06 07 08",
                "RRULE:FREQ=MONTHLY;BYDAY=-1SA                        | 05 31",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=5,-1                   | 05 31",
                "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1  | 05 30",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=4MO               | 05 26",
                "rrule:freq=daily;count=2                             | 05 06",
                "RDATE:20261009T180000,20261011T180000                | 05 09 11",
            })
    void a_rule_gives_its_days(String rule, String days) {
        String text = calendar(event("UID:1", "SUMMARY:x", "DTSTART:20261005T180000", "DURATION:PT1H", rule));

        assertThat(read(text, OCTOBER, NOVEMBER))
                .extracting(one -> one.substring(8, 10))
                .containsExactly(days.split(" "));
    }

    @Test
    void a_rule_that_began_long_ago_is_calculated_from_the_wanted_time() {
        String text = calendar(event(
                "SUMMARY:x",
                "DTSTART;TZID=Europe/Paris:19990104T180000",
                "DURATION:P7D",
                "RRULE:FREQ=WEEKLY;INTERVAL=4"));

        assertThat(read(text, OCTOBER, NOVEMBER)).containsExactly("2026-10-05T16:00:00Z/2026-10-12T16:00:00Z x");
    }

    @Test
    void repetitions_are_left_out_moved_cancelled_and_renamed() {
        String text = calendar(
                event(
                        "UID:1",
                        "SUMMARY:a",
                        "DTSTART;TZID=Europe/Paris:20261005T180000",
                        "DTEND;TZID=Europe/Paris:20261005T190000",
                        "RRULE:FREQ=DAILY;COUNT=6",
                        "EXDATE;TZID=Europe/Paris:20261006T180000",
                        "EXDATE;VALUE=DATE:20261007"),
                event(
                        "UID:1",
                        "SUMMARY:b",
                        "RECURRENCE-ID;TZID=Europe/Paris:20261008T180000",
                        "DTSTART;TZID=Europe/Paris:20261008T200000",
                        "DTEND;TZID=Europe/Paris:20261008T210000"),
                event(
                        "UID:1",
                        "STATUS:CANCELLED",
                        "RECURRENCE-ID:20261009T160000Z",
                        "DTSTART:20261009T160000Z",
                        "DTEND:20261009T170000Z"));

        assertThat(read(text, OCTOBER, NOVEMBER))
                .containsExactly(
                        "2026-10-05T16:00:00Z/2026-10-05T17:00:00Z a",
                        "2026-10-08T18:00:00Z/2026-10-08T19:00:00Z b",
                        "2026-10-10T16:00:00Z/2026-10-10T17:00:00Z a");
    }

    @Test
    void a_change_of_all_following_repetitions_counts_once_and_is_reported() {
        String text = calendar(
                event("UID:1", "SUMMARY:a", "DTSTART:20261005T180000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
                event(
                        "UID:1",
                        "SUMMARY:b",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261006T180000Z",
                        "DTSTART:20261006T180000Z",
                        "DURATION:PT1H"));

        assertThat(read(text, OCTOBER, NOVEMBER))
                .extracting(one -> one.substring(one.length() - 1))
                .containsExactly("a", "b", "a");
        assertThat(between(text, OCTOBER, NOVEMBER).warnings())
                .containsExactly(new CalendarWarning(CalendarWarning.Kind.NOT_UNDERSTOOD, "b"));
    }

    @Test
    void listed_periods_have_ends_of_their_own() {
        String text = calendar(event(
                "SUMMARY:x",
                "DTSTART:20261005T180000Z",
                "DURATION:PT1H",
                "RDATE;VALUE=PERIOD:20261007T180000Z/PT3H,20261008T180000Z/20261008T220000Z"));

        assertThat(read(text, OCTOBER, NOVEMBER))
                .containsExactly(
                        "2026-10-05T18:00:00Z/2026-10-05T19:00:00Z x",
                        "2026-10-07T18:00:00Z/2026-10-07T21:00:00Z x",
                        "2026-10-08T18:00:00Z/2026-10-08T22:00:00Z x");
    }

    @Test
    void days_begin_in_the_calendars_own_zone() {
        String text = calendar("X-WR-TIMEZONE:Asia/Tokyo", event("SUMMARY:x", "DTSTART;VALUE=DATE:20261005"));

        assertThat(read(text, OCTOBER, NOVEMBER)).containsExactly("2026-10-04T15:00:00Z/2026-10-05T15:00:00Z x");
    }

    @Test
    void cancelled_events_do_not_count_and_transparent_ones_do() {
        String text = calendar(
                event("SUMMARY:a", "STATUS:CANCELLED", "DTSTART:20261005T180000Z", "DURATION:PT1H"),
                event("SUMMARY:b", "TRANSP:TRANSPARENT", "DTSTART:20261006T180000Z", "DURATION:PT1H"));

        assertThat(read(text, OCTOBER, NOVEMBER)).containsExactly("2026-10-06T18:00:00Z/2026-10-06T19:00:00Z b");
    }

    @Test
    void people_who_declined_are_listed_apart_from_those_invited() {
        String text = calendar(event(
                "SUMMARY:x",
                "DTSTART:20261005T180000Z",
                "DURATION:PT1H",
                "ATTENDEE;CN=\"Petit; Bruno, Dr: x\";PARTSTAT=ACCEPTED:MAILTO:Bruno@example.org",
                "ATTENDEE;PARTSTAT=DECLINED;CN=Alice:mailto:alice@example.org",
                "ATTENDEE;DELEGATED-TO=\"mailto:d@example.org\",\"mailto:e@example.org\":mailto:chloe@example.org",
                "ATTENDEE;CUTYPE=ROOM:urn:uuid:1"));

        Occurrence one = between(text, OCTOBER, NOVEMBER).occurrences().get(0);
        assertThat(one.attending()).containsExactly("Bruno@example.org", "chloe@example.org");
        assertThat(one.declined()).containsExactly("alice@example.org");
    }

    @Test
    void alarms_and_tasks_are_no_events() {
        String text = calendar(
                event(
                        "SUMMARY:x",
                        "DTSTART:20261005T180000Z",
                        "DURATION:PT1H",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT15H",
                        "SUMMARY:y",
                        "DURATION:PT5M",
                        "END:VALARM"),
                "BEGIN:VTODO",
                "SUMMARY:z",
                "DTSTART:20261005T180000Z",
                "END:VTODO");

        assertThat(read(text, OCTOBER, NOVEMBER)).containsExactly("2026-10-05T18:00:00Z/2026-10-05T19:00:00Z x");
    }

    @Test
    void lines_are_unfolded_and_escapes_undone_however_lines_end() {
        String folded = "SUMMARY:Alice Martin\\, Bru\r\n no Petit\\; \\\"x\\\" \\\\ \\n e\r\n\tnd";
        String text = calendar(event(folded, "", "DTSTART:20261005T180000Z", "DURATION:PT1H"));

        List<String> expected =
                List.of("2026-10-05T18:00:00Z/2026-10-05T19:00:00Z Alice Martin, Bruno Petit; \"x\" \\   end");
        assertThat(read(text, OCTOBER, NOVEMBER)).isEqualTo(expected);
        assertThat(read("\uFEFF\n" + text.replace("\r\n", "\n"), OCTOBER, NOVEMBER))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:yesterday",
                "DTSTART:20260230T120000Z",
                "X-START:20261005T180000Z",
                "DTSTART:20261005T180000Z\r\nDTEND:20261005T170000Z",
                "DTSTART:20261005T180000Z\r\nX-NO:end",
                "DTSTART:20261005T180000Z\r\nDURATION:-PT1H",
                "DTSTART:20261005T180000Z\r\nDURATION:forever",
                "DTSTART:20261005T180000Z\r\nDURATION:P999999999D",
                "DTSTART:20261005T180000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=NEVER",
                "DTSTART:20261005T180000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;INTERVAL=0",
                "DTSTART:20261005T180000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=many",
                "DTSTART:20261005T180000Z\r\nDURATION:PT1H\r\nRRULE:nonsense",
                "DTSTART:20261005T180000Z\r\nDURATION:PT1H\r\nRECURRENCE-ID:then",
                "DTSTART:20261005T180000Z\r\nDURATION:PT1H\r\nRDATE:then",
            })
    void an_event_that_cannot_be_read_is_reported_and_the_others_count(String broken) {
        String text = calendar(
                event("SUMMARY:broken", broken), event("SUMMARY:x", "DTSTART:20261005T180000Z", "DURATION:PT1H"));

        assertThat(read(text, OCTOBER, NOVEMBER)).containsExactly("2026-10-05T18:00:00Z/2026-10-05T19:00:00Z x");
        assertThat(between(text, OCTOBER, NOVEMBER).warnings())
                .containsExactly(new CalendarWarning(CalendarWarning.Kind.NOT_UNDERSTOOD, "broken"));
    }

    @Test
    void an_unknown_zone_is_reported_and_the_schedules_own_is_used() {
        String text = calendar(event("SUMMARY:x", "DTSTART;TZID=Mars/Olympus:20261005T180000", "DURATION:PT1H"));

        assertThat(read(text, OCTOBER, NOVEMBER)).containsExactly("2026-10-05T16:00:00Z/2026-10-05T17:00:00Z x");
        assertThat(between(text, OCTOBER, NOVEMBER).warnings())
                .containsExactly(new CalendarWarning(CalendarWarning.Kind.UNKNOWN_ZONE, "Mars/Olympus"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html><body>Log in</body></html>",
                "BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20261005T18",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VEVENT\r\n",
            })
    void a_text_that_is_no_calendar_is_refused(String text) {
        assertThatThrownBy(() -> CalendarFile.read(text))
                .isInstanceOfSatisfying(
                        UnreadableCalendarException.class,
                        no -> assertThat(no.fault()).isEqualTo(CalendarFault.NO_CALENDAR));
    }

    @Test
    void the_filtered_text_means_the_same_and_has_no_address_to_fetch() {
        String text = calendar(
                DESCRIBED.replace("BEGIN:STANDARD", "TZURL:http://169.254.169.254/zone\r\nBEGIN:STANDARD"),
                event(
                        "UID:1",
                        "SUMMARY:a\\, b",
                        "DESCRIPTION:secret",
                        "ATTACH:http://169.254.169.254/",
                        "DTSTART;TZID=\"Customized Time Zone\":20261005T180000",
                        "DURATION:PT1H",
                        "ATTENDEE;CN=\"x; y\";PARTSTAT=DECLINED:mailto:a@example.org"));

        String kept = CalendarFile.read(text).text();

        assertThat(between(kept, OCTOBER, NOVEMBER)).isEqualTo(between(text, OCTOBER, NOVEMBER));
        assertThat(CalendarFile.read(kept).text()).isEqualTo(kept);
        assertThat(kept).doesNotContain("http", "secret");
    }
}
