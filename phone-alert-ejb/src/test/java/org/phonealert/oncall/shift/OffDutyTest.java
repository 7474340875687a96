package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.phonealert.oncall.shift.Roster.ALICE;
import static org.phonealert.oncall.shift.Roster.BOB;
import static org.phonealert.oncall.shift.Roster.CAROL;
import static org.phonealert.oncall.shift.Roster.always;
import static org.phonealert.oncall.shift.Roster.instant;

/** An operator who is off duty has no shifts; where the clock is put back, rather a shift too much than too little. */
class OffDutyTest {
    private static final String PARIS = "Europe/Paris";

    private static Roster alice(OffDuty... periods) {
        return Roster.in(PARIS).layer(always(ALICE)).offDuty(ALICE, PARIS, periods);
    }

    private static OffDuty once(String from, String until) {
        return new OffDuty.Once(LocalDateTime.parse(from), LocalDateTime.parse(until));
    }

    private static OffDuty daily(String from, String to) {
        return new OffDuty.Daily(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static OffDuty weekly(Set<DayOfWeek> days, String from, String to) {
        return new OffDuty.Weekly(Roster.hours(days, from, to));
    }

    private static OffDuty monthly(int day, String from, String to) {
        return new OffDuty.Monthly(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    @Test
    void a_vacation_leaves_a_gap_without_another_operator() {
        alice(once("2026-08-01T09:00", "2026-08-22T18:00"))
                .hasShifts(
                        "2026-07-31T00:00+02:00",
                        "2026-08-24T00:00+02:00",
                        "1 2026-07-31T00:00+02:00 2026-08-01T09:00+02:00",
                        "1 2026-08-22T18:00+02:00 2026-08-24T00:00+02:00");
    }

    @Test
    void a_vacation_is_covered_by_the_layer_beneath() {
        Roster.in(PARIS)
                .layer(always(BOB))
                .layer(always(ALICE))
                .offDuty(ALICE, PARIS, once("2026-08-01T00:00", "2026-08-02T00:00"))
                .isOnDuty("2026-07-31T12:00+02:00", ALICE)
                .isOnDuty("2026-08-01T12:00+02:00", BOB)
                .isOnDuty("2026-08-02T12:00+02:00", ALICE);
    }

    @Test
    void a_replacement_of_an_operator_on_vacation_is_on_duty() {
        alice(once("2026-08-01T00:00", "2026-08-02T00:00"))
                .override(new ShiftOverride.Replace(
                        ALICE, BOB, instant("2026-08-01T00:00+02:00"), instant("2026-08-02T00:00+02:00")))
                .isOnDuty("2026-08-01T12:00+02:00", BOB);
    }

    @Test
    void an_operator_on_vacation_replaces_nobody() {
        Roster.in(PARIS)
                .layer(always(BOB))
                .offDuty(ALICE, PARIS, once("2026-08-01T00:00", "2026-08-02T00:00"))
                .override(new ShiftOverride.Add(
                        ALICE, instant("2026-08-01T00:00+02:00"), instant("2026-08-02T12:00+02:00")))
                .isOnDuty("2026-08-01T12:00+02:00", BOB)
                .isOnDuty("2026-08-02T11:00+02:00", BOB, ALICE);
    }

    @Test
    void the_others_of_a_turn_stay_on_duty() {
        Roster.in(PARIS)
                .layer(Layer.of(Roster.rotation(HandOver.WEEKLY, 1, "2026-01-05T09:00"), Turn.of(ALICE, BOB, CAROL)))
                .offDuty(BOB, PARIS, daily("12:00", "14:00"))
                .isOnDuty("2026-11-03T12:00+01:00", ALICE, CAROL)
                .isOnDuty("2026-11-03T14:00+01:00", ALICE, BOB, CAROL);
    }

    @Test
    void every_night_is_free() {
        alice(daily("22:00", "06:00"))
                .isOnDuty("2026-11-03T21:59+01:00", ALICE)
                .isOnDuty("2026-11-03T22:00+01:00")
                .isOnDuty("2026-11-04T05:59+01:00")
                .isOnDuty("2026-11-04T06:00+01:00", ALICE);
    }

    @Test
    void some_days_of_the_week_are_free() {
        alice(weekly(EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY), "00:00", "00:00"))
                .hasShifts(
                        "2026-11-02T00:00+01:00",
                        "2026-11-09T00:00+01:00",
                        "1 2026-11-02T00:00+01:00 2026-11-04T00:00+01:00",
                        "1 2026-11-06T00:00+01:00 2026-11-09T00:00+01:00");
    }

    @Test
    void the_last_day_of_each_month_is_free() {
        alice(monthly(OffDuty.Monthly.LAST_DAY, "00:00", "00:00"))
                .isOnDuty("2026-02-27T12:00+01:00", ALICE)
                .isOnDuty("2026-02-28T12:00+01:00")
                .isOnDuty("2026-03-01T12:00+01:00", ALICE)
                .isOnDuty("2026-04-30T12:00+02:00")
                .isOnDuty("2026-12-31T23:59+01:00")
                .isOnDuty("2027-01-01T00:00+01:00", ALICE)
                .isOnDuty("2028-02-28T12:00+01:00", ALICE)
                .isOnDuty("2028-02-29T12:00+01:00");
    }

    @Test
    void a_month_without_a_31st_has_no_free_day() {
        alice(monthly(31, "18:00", "06:00"))
                .isOnDuty("2026-04-30T20:00+02:00", ALICE)
                .isOnDuty("2026-05-31T20:00+02:00")
                .isOnDuty("2026-06-01T05:59+02:00")
                .isOnDuty("2026-06-01T06:00+02:00", ALICE);
    }

    @Test
    void the_night_is_that_of_the_operators_own_zone() {
        Roster.in(PARIS)
                .layer(always(ALICE))
                .offDuty(ALICE, "America/New_York", daily("22:00", "06:00"))
                .isOnDuty("2026-01-15T03:59+01:00", ALICE)
                .isOnDuty("2026-01-15T04:00+01:00")
                .isOnDuty("2026-01-15T11:59+01:00")
                // the two weeks in which New York is only five hours behind
                .isOnDuty("2026-03-16T03:00+01:00")
                .isOnDuty("2026-03-16T11:00+01:00", ALICE);
    }

    @Test
    void a_period_begins_at_the_last_and_ends_at_the_first_of_a_time_that_comes_twice() {
        alice(once("2026-10-25T02:30", "2026-10-25T12:00"))
                .isOnDuty("2026-10-25T02:45+02:00", ALICE)
                .isOnDuty("2026-10-25T02:29:59+01:00", ALICE)
                .isOnDuty("2026-10-25T02:30+01:00");
        alice(once("2026-10-24T12:00", "2026-10-25T02:30"))
                .isOnDuty("2026-10-25T02:29:59+02:00")
                .isOnDuty("2026-10-25T02:30+02:00", ALICE)
                .isOnDuty("2026-10-25T02:00+01:00", ALICE);
        alice(daily("02:15", "02:45"))
                .isOnDuty("2026-10-24T02:30+02:00")
                .isOnDuty("2026-10-25T02:30+02:00", ALICE)
                .isOnDuty("2026-10-25T02:30+01:00", ALICE)
                .isOnDuty("2026-10-26T02:30+01:00");
    }

    @Test
    void a_period_at_a_skipped_time_begins_or_ends_when_the_clock_is_put_forward() {
        alice(once("2026-03-29T02:30", "2026-03-29T12:00"))
                .isOnDuty("2026-03-29T01:59:59+01:00", ALICE)
                .isOnDuty("2026-03-29T03:00+02:00");
        alice(once("2026-03-28T12:00", "2026-03-29T02:30"))
                .isOnDuty("2026-03-29T01:59:59+01:00")
                .isOnDuty("2026-03-29T03:00+02:00", ALICE);
    }

    @Test
    void two_operators_who_share_the_day_at_an_hour_that_comes_twice_leave_no_gap() {
        Roster.in(PARIS)
                .layer(Layer.of(Roster.rotation(HandOver.WEEKLY, 1, "2026-01-05T00:00"), Turn.of(ALICE, BOB)))
                .offDuty(ALICE, PARIS, daily("02:30", "14:30"))
                .offDuty(BOB, PARIS, daily("14:30", "02:30"))
                .isOnDuty("2026-10-25T02:29+02:00", ALICE)
                .isOnDuty("2026-10-25T02:30+02:00", ALICE, BOB)
                .isOnDuty("2026-10-25T02:29+01:00", ALICE, BOB)
                .isOnDuty("2026-10-25T02:30+01:00", BOB);
    }

    @Test
    void free_days_that_meet_are_one_also_at_a_midnight_that_comes_twice() {
        Roster.in("America/Havana")
                .layer(always(ALICE))
                .offDuty(
                        ALICE,
                        "America/Havana",
                        weekly(Set.of(DayOfWeek.SATURDAY), "00:00", "00:00"),
                        weekly(Set.of(DayOfWeek.SUNDAY), "00:00", "12:00"))
                .isOnDuty("2026-11-01T00:30-04:00")
                .isOnDuty("2026-11-01T00:30-05:00")
                .isOnDuty("2026-11-01T12:00-05:00", ALICE);
    }
}
