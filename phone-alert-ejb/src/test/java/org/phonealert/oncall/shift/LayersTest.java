package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.phonealert.oncall.shift.Roster.ALICE;
import static org.phonealert.oncall.shift.Roster.BOB;
import static org.phonealert.oncall.shift.Roster.CAROL;
import static org.phonealert.oncall.shift.Roster.always;
import static org.phonealert.oncall.shift.Roster.hours;
import static org.phonealert.oncall.shift.Roster.only;

/** A layer counts in its hours, and covers those beneath it. */
class LayersTest {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WeeklyHours NIGHTS = hours(WORKDAYS, "18:00", "08:00");
    private static final WeeklyHours WEEKENDS = hours(WEEKEND, "00:00", "00:00");

    private static Roster paris() {
        return Roster.in("Europe/Paris");
    }

    @Test
    void a_night_lasts_into_the_next_morning() {
        paris().layer(only(always(ALICE), NIGHTS))
                .isOnDuty("2026-11-02T07:59+01:00") // Monday morning belongs to Sunday night
                .isOnDuty("2026-11-02T17:59+01:00")
                .isOnDuty("2026-11-02T18:00+01:00", ALICE)
                .isOnDuty("2026-11-03T00:00+01:00", ALICE)
                .isOnDuty("2026-11-03T07:59:59+01:00", ALICE)
                .isOnDuty("2026-11-03T08:00+01:00")
                .isOnDuty("2026-11-07T07:59+01:00", ALICE) // Friday's night
                .isOnDuty("2026-11-07T18:00+01:00");
    }

    @Test
    void a_turn_is_cut_by_the_hours_and_the_next_one_goes_on() {
        Layer turns = Layer.of(Roster.rotation(HandOver.DAILY, 1, "2026-11-02T00:00"), Turn.of(ALICE), Turn.of(BOB));
        paris().layer(only(turns, NIGHTS))
                .hasShifts(
                        "2026-11-02T12:00+01:00",
                        "2026-11-04T00:00+01:00",
                        "1 2026-11-02T18:00+01:00 2026-11-03T00:00+01:00",
                        "2 2026-11-03T00:00+01:00 2026-11-03T08:00+01:00",
                        "2 2026-11-03T18:00+01:00 2026-11-04T00:00+01:00");
    }

    @Test
    void several_hours_of_a_layer_are_one_when_they_meet() {
        paris().layer(only(always(ALICE), NIGHTS, WEEKENDS))
                .hasShifts(
                        "2026-11-06T12:00+01:00",
                        "2026-11-09T12:00+01:00",
                        "1 2026-11-06T18:00+01:00 2026-11-09T00:00+01:00");
    }

    @Test
    void the_weekend_covers_the_week() {
        paris().layer(always(ALICE))
                .layer(only(always(BOB), WEEKENDS))
                .hasShifts(
                        "2026-11-06T12:00+01:00",
                        "2026-11-09T12:00+01:00",
                        "1 2026-11-06T12:00+01:00 2026-11-07T00:00+01:00",
                        "2 2026-11-07T00:00+01:00 2026-11-09T00:00+01:00",
                        "1 2026-11-09T00:00+01:00 2026-11-09T12:00+01:00");
    }

    @Test
    void the_highest_of_three_layers_wins() {
        paris().layer(always(ALICE))
                .layer(only(always(BOB), WEEKENDS))
                .layer(only(always(CAROL), hours(Set.of(DayOfWeek.SUNDAY), "10:00", "12:00")))
                .isOnDuty("2026-11-06T11:00+01:00", ALICE)
                .isOnDuty("2026-11-08T09:59+01:00", BOB)
                .isOnDuty("2026-11-08T11:00+01:00", CAROL)
                .isOnDuty("2026-11-08T12:00+01:00", BOB);
    }

    @Test
    void hours_that_end_or_begin_in_the_hour_that_comes_twice_overlap() {
        Roster early =
                paris().layer(only(always(ALICE), hours(WEEKEND, "00:00", "02:30"), hours(WEEKEND, "03:30", "00:00")));
        early.isOnDuty("2026-10-25T02:29:59+01:00", ALICE)
                .isOnDuty("2026-10-25T02:30+01:00")
                .isOnDuty("2026-10-25T03:30+01:00", ALICE);
        paris().layer(only(always(ALICE), hours(WEEKEND, "02:15", "02:45")))
                .isOnDuty("2026-10-25T02:14+02:00")
                .isOnDuty("2026-10-25T02:15+02:00", ALICE)
                .isOnDuty("2026-10-25T02:00+01:00", ALICE)
                .isOnDuty("2026-10-25T02:44+01:00", ALICE)
                .isOnDuty("2026-10-25T02:45+01:00");
    }

    @Test
    void hours_that_are_skipped_altogether_do_not_count() {
        paris().layer(always(ALICE))
                .layer(only(always(BOB), hours(WEEKEND, "02:15", "02:45")))
                .isOnDuty("2026-03-28T02:30+01:00", BOB)
                .isOnDuty("2026-03-29T01:59:59+01:00", ALICE)
                .isOnDuty("2026-03-29T03:00+02:00", ALICE);
    }

    @Test
    void a_layer_that_begins_or_ends_in_the_hour_that_comes_twice_overlaps_the_one_beneath() {
        paris().layer(always(ALICE))
                .layer(only(always(BOB), hours(WEEKEND, "02:30", "12:00")))
                .isOnDuty("2026-10-25T02:29+02:00", ALICE)
                .isOnDuty("2026-10-25T02:30+02:00", BOB, ALICE)
                .isOnDuty("2026-10-25T02:29+01:00", BOB, ALICE)
                .isOnDuty("2026-10-25T02:30+01:00", BOB);
        paris().layer(always(ALICE))
                .layer(only(always(BOB), hours(WEEKEND, "00:00", "02:30")))
                .isOnDuty("2026-10-25T02:29+02:00", BOB)
                .isOnDuty("2026-10-25T02:30+02:00", BOB, ALICE)
                .isOnDuty("2026-10-25T02:29+01:00", BOB, ALICE)
                .isOnDuty("2026-10-25T02:30+01:00", ALICE);
    }

    @Test
    void a_hand_over_within_a_layer_does_not_put_the_one_beneath_on_duty() {
        paris().layer(always(CAROL))
                .layer(Layer.of(Roster.rotation(HandOver.DAILY, 1, "2026-10-24T02:30"), Turn.of(ALICE), Turn.of(BOB)))
                .isOnDuty("2026-10-25T02:30+02:00", ALICE, BOB);
    }

    @Test
    void a_midnight_that_comes_twice_within_a_weekend_is_no_hand_over() {
        // Havana puts its clock back from 01:00 to 00:00 on the first Sunday of November
        Roster.in("America/Havana")
                .layer(always(ALICE))
                .layer(only(always(BOB), WEEKENDS))
                .isOnDuty("2026-11-01T00:30-04:00", BOB)
                .isOnDuty("2026-11-01T00:30-05:00", BOB);
    }

    @Test
    void a_midnight_that_comes_twice_after_a_saturday_is_one() {
        Roster.in("America/Havana")
                .layer(always(ALICE))
                .layer(only(always(BOB), hours(Set.of(DayOfWeek.SATURDAY), "00:00", "00:00")))
                .isOnDuty("2026-10-31T23:59-04:00", BOB)
                .isOnDuty("2026-11-01T00:00-04:00", BOB, ALICE)
                .isOnDuty("2026-11-01T00:00-05:00", ALICE);
    }

    @Test
    void midnight_itself_may_come_twice() {
        // until 2011 Newfoundland put its clock back from Sunday 00:01 to Saturday 23:01
        Layer begunIn2010 = Layer.of(Roster.rotation(HandOver.DAILY, 1, "2010-01-01T00:00"), Turn.of(ALICE));
        Roster.in("America/St_Johns")
                .layer(only(begunIn2010, hours(Set.of(DayOfWeek.FRIDAY), "23:30", "23:30")))
                .isOnDuty("2010-11-07T00:00:30-02:30", ALICE)
                .isOnDuty("2010-11-06T23:29-03:30", ALICE)
                .isOnDuty("2010-11-06T23:30-03:30");
        Roster.in("America/St_Johns")
                .layer(only(begunIn2010, hours(Set.of(DayOfWeek.SUNDAY), "00:00", "12:00")))
                .isOnDuty("2010-11-06T23:59-02:30")
                .isOnDuty("2010-11-07T00:00-02:30", ALICE)
                .isOnDuty("2010-11-06T23:01-03:30", ALICE)
                .isOnDuty("2010-11-07T11:59-03:30", ALICE);
    }

    @Test
    void holidays_have_a_layer_of_their_own() {
        paris().holiday("2026-11-11")
                .layer(always(ALICE))
                .layer(Roster.on(HolidayRule.ONLY_ON_HOLIDAYS, always(BOB)))
                .hasShifts(
                        "2026-11-10T12:00+01:00",
                        "2026-11-12T12:00+01:00",
                        "1 2026-11-10T12:00+01:00 2026-11-11T00:00+01:00",
                        "2 2026-11-11T00:00+01:00 2026-11-12T00:00+01:00",
                        "1 2026-11-12T00:00+01:00 2026-11-12T12:00+01:00");
    }

    @Test
    void a_night_is_cut_at_the_midnights_of_a_holiday() {
        paris().holiday("2026-11-11")
                .layer(Roster.on(HolidayRule.NEVER_ON_HOLIDAYS, only(always(ALICE), NIGHTS)))
                .hasShifts(
                        "2026-11-10T12:00+01:00",
                        "2026-11-12T12:00+01:00",
                        "1 2026-11-10T18:00+01:00 2026-11-11T00:00+01:00",
                        "1 2026-11-12T00:00+01:00 2026-11-12T08:00+01:00");
    }

    @Test
    void holidays_and_other_days_leave_no_gap() {
        // Havana's Sunday of the change as a holiday: its midnight comes twice
        Roster.in("America/Havana")
                .holiday("2026-11-01")
                .layer(Roster.on(HolidayRule.NEVER_ON_HOLIDAYS, always(ALICE)))
                .layer(Roster.on(HolidayRule.ONLY_ON_HOLIDAYS, always(BOB)))
                .isOnDuty("2026-10-31T23:59-04:00", ALICE)
                .isOnDuty("2026-11-01T00:00-04:00", BOB, ALICE)
                .isOnDuty("2026-11-01T00:00-05:00", BOB)
                .isOnDuty("2026-11-02T00:00-05:00", ALICE);
    }
}
