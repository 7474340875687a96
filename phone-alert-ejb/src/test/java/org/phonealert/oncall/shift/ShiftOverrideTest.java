package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

import static org.phonealert.oncall.shift.Roster.ALICE;
import static org.phonealert.oncall.shift.Roster.BOB;
import static org.phonealert.oncall.shift.Roster.CAROL;
import static org.phonealert.oncall.shift.Roster.always;
import static org.phonealert.oncall.shift.Roster.hours;
import static org.phonealert.oncall.shift.Roster.instant;
import static org.phonealert.oncall.shift.Roster.only;

/** An exception counts exactly from one instant to another; several are applied one after the other. */
class ShiftOverrideTest {
    private static final String FROM = "2026-11-03T10:00+01:00";
    private static final String UNTIL = "2026-11-03T12:00+01:00";
    private static final String WITHIN = "2026-11-03T11:00+01:00";

    private static Roster alice() {
        return Roster.in("Europe/Paris").layer(always(ALICE));
    }

    private static ShiftOverride add(long operator) {
        return new ShiftOverride.Add(operator, instant(FROM), instant(UNTIL));
    }

    private static ShiftOverride remove(long operator) {
        return new ShiftOverride.Remove(operator, instant(FROM), instant(UNTIL));
    }

    private static ShiftOverride replace(long operator, long by) {
        return new ShiftOverride.Replace(operator, by, instant(FROM), instant(UNTIL));
    }

    @Test
    void an_added_operator_is_on_duty_for_exactly_that_time() {
        alice().override(add(BOB))
                .isOnDuty("2026-11-03T09:59:59.999999999+01:00", ALICE)
                .isOnDuty(FROM, ALICE, BOB)
                .isOnDuty("2026-11-03T11:59:59.999999999+01:00", ALICE, BOB)
                .isOnDuty(UNTIL, ALICE);
    }

    @Test
    void a_removed_operator_is_off_duty_for_exactly_that_time() {
        alice().override(remove(ALICE))
                .isOnDuty("2026-11-03T09:59:59.999999999+01:00", ALICE)
                .isOnDuty(FROM)
                .isOnDuty("2026-11-03T11:59:59.999999999+01:00")
                .isOnDuty(UNTIL, ALICE);
    }

    @Test
    void a_replacement_has_the_place_of_the_other_in_the_order_of_calls() {
        Roster.in("Europe/Paris")
                .layer(Layer.of(Roster.rotation(HandOver.DAILY, 1, "2026-01-01T00:00"), Turn.of(ALICE, BOB)))
                .override(replace(ALICE, CAROL))
                .isOnDuty(WITHIN, CAROL, BOB)
                .isOnDuty(UNTIL, ALICE, BOB);
    }

    @Test
    void nobody_is_on_duty_twice() {
        alice().override(replace(ALICE, BOB)).override(add(BOB)).isOnDuty(WITHIN, BOB);
    }

    @Test
    void replacing_an_operator_who_is_not_on_duty_changes_nothing() {
        alice().override(replace(BOB, CAROL)).override(remove(CAROL)).isOnDuty(WITHIN, ALICE);
    }

    @Test
    void two_people_swap_their_days() {
        Roster.of("Europe/Paris", HandOver.DAILY, 1, "2026-11-02T00:00")
                .override(new ShiftOverride.Replace(
                        ALICE, BOB, instant("2026-11-02T00:00+01:00"), instant("2026-11-03T00:00+01:00")))
                .override(new ShiftOverride.Replace(
                        BOB, ALICE, instant("2026-11-03T00:00+01:00"), instant("2026-11-04T00:00+01:00")))
                .hasShifts(
                        "2026-11-02T00:00+01:00",
                        "2026-11-06T00:00+01:00",
                        "2 2026-11-02T00:00+01:00 2026-11-03T00:00+01:00",
                        "1 2026-11-03T00:00+01:00 2026-11-04T00:00+01:00",
                        "3 2026-11-04T00:00+01:00 2026-11-05T00:00+01:00",
                        "1 2026-11-05T00:00+01:00 2026-11-06T00:00+01:00");
    }

    @Test
    void a_later_replacement_applies_to_the_result_of_the_earlier_one() {
        alice().override(replace(ALICE, BOB)).override(replace(BOB, CAROL)).isOnDuty(WITHIN, CAROL);
        alice().override(replace(BOB, CAROL)).override(replace(ALICE, BOB)).isOnDuty(WITHIN, BOB);
    }

    @Test
    void an_operator_who_was_replaced_cannot_be_replaced_again() {
        alice().override(replace(ALICE, BOB)).override(replace(ALICE, CAROL)).isOnDuty(WITHIN, BOB);
    }

    @Test
    void the_later_one_of_adding_and_removing_counts() {
        alice().override(add(BOB)).override(remove(BOB)).isOnDuty(WITHIN, ALICE);
        alice().override(remove(BOB)).override(add(BOB)).isOnDuty(WITHIN, ALICE, BOB);
        alice().override(remove(ALICE)).override(add(ALICE)).isOnDuty(WITHIN, ALICE);
    }

    @Test
    void an_added_operator_can_be_replaced() {
        alice().override(add(BOB)).override(replace(BOB, CAROL)).isOnDuty(WITHIN, ALICE, CAROL);
    }

    @Test
    void overrides_that_overlap_apply_together_only_where_they_overlap() {
        alice().override(replace(ALICE, BOB))
                .override(new ShiftOverride.Replace(BOB, CAROL, instant(WITHIN), instant("2026-11-03T13:00+01:00")))
                .hasShifts(
                        "2026-11-03T09:00+01:00",
                        "2026-11-03T14:00+01:00",
                        "1 2026-11-03T09:00+01:00 2026-11-03T10:00+01:00",
                        "2 2026-11-03T10:00+01:00 2026-11-03T11:00+01:00",
                        "3 2026-11-03T11:00+01:00 2026-11-03T12:00+01:00",
                        "1 2026-11-03T12:00+01:00 2026-11-03T14:00+01:00");
    }

    @Test
    void beneath_a_layer_that_loses_its_last_operator_the_next_layer_counts() {
        alice().layer(only(always(BOB), hours(EnumSet.allOf(DayOfWeek.class), "08:00", "18:00")))
                .override(remove(BOB))
                .isOnDuty("2026-11-03T09:00+01:00", BOB)
                .isOnDuty(WITHIN, ALICE)
                .isOnDuty(UNTIL, BOB);
    }

    @Test
    void an_added_operator_covers_no_layer() {
        Roster.in("Europe/Paris").override(add(CAROL)).isOnDuty(WITHIN, CAROL).isOnDuty(UNTIL);
        alice().override(add(CAROL)).isOnDuty(WITHIN, ALICE, CAROL);
    }
}
