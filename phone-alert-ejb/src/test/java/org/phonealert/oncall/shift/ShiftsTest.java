package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.oncall.shift.Roster.ALICE;
import static org.phonealert.oncall.shift.Roster.BOB;
import static org.phonealert.oncall.shift.Roster.always;
import static org.phonealert.oncall.shift.Roster.hours;
import static org.phonealert.oncall.shift.Roster.instant;
import static org.phonealert.oncall.shift.Roster.only;

/** Shifts are as long as possible; times without any are gaps. */
class ShiftsTest {
    private static final Instant MONDAY = instant("2026-11-02T00:00+01:00");
    private static final Instant WEDNESDAY = instant("2026-11-04T00:00+01:00");

    @Test
    void turns_of_the_same_operator_are_one_shift() {
        Roster.in("Europe/Paris")
                .layer(Layer.of(
                        Roster.rotation(HandOver.HOURLY, 8, "2026-11-02T00:00"),
                        Turn.of(ALICE),
                        Turn.of(ALICE),
                        Turn.of(BOB)))
                .hasShifts(
                        "2026-11-02T00:00+01:00",
                        "2026-11-03T20:00+01:00",
                        "1 2026-11-02T00:00+01:00 2026-11-02T16:00+01:00",
                        "2 2026-11-02T16:00+01:00 2026-11-03T00:00+01:00",
                        "1 2026-11-03T00:00+01:00 2026-11-03T16:00+01:00",
                        "2 2026-11-03T16:00+01:00 2026-11-03T20:00+01:00");
    }

    @Test
    void gaps_are_where_nobody_is_on_duty() {
        Shifts nights = Roster.in("Europe/Paris")
                .layer(only(always(ALICE), hours(EnumSet.allOf(DayOfWeek.class), "18:00", "08:00")))
                .shifts();

        assertThat(nights.gaps(MONDAY, WEDNESDAY))
                .containsExactly(
                        new Span(instant("2026-11-02T08:00+01:00"), instant("2026-11-02T18:00+01:00")),
                        new Span(instant("2026-11-03T08:00+01:00"), instant("2026-11-03T18:00+01:00")));
    }

    @Test
    void a_schedule_without_layers_is_one_gap() {
        Shifts empty = new Shifts(
                new Schedule(ZoneId.of("Europe/Paris"), day -> false, List.of(), List.of(), List.of()), Map.of());

        assertThat(empty.gaps(MONDAY, WEDNESDAY)).containsExactly(new Span(MONDAY, WEDNESDAY));
        assertThat(empty.between(MONDAY, WEDNESDAY)).isEmpty();
        assertThat(empty.at(MONDAY)).isEmpty();
        assertThat(empty.nextChange(MONDAY, WEDNESDAY)).isEmpty();
    }

    @Test
    void no_time_has_no_shifts_and_no_gaps() {
        Shifts alice = Roster.in("Europe/Paris").layer(always(ALICE)).shifts();

        assertThat(alice.between(MONDAY, MONDAY)).isEmpty();
        assertThat(alice.between(WEDNESDAY, MONDAY)).isEmpty();
        assertThat(alice.gaps(WEDNESDAY, MONDAY)).isEmpty();
    }

    @Test
    void the_next_change_is_found_however_far_away() {
        Shifts yearly = Roster.of("Europe/Paris", HandOver.MONTHLY, 12, "2026-01-01T09:00")
                .shifts();
        Instant handOver = instant("2027-01-01T09:00+01:00");

        assertThat(yearly.nextChange(instant("2026-01-01T09:00+01:00"), instant("2028-01-01T00:00Z")))
                .contains(handOver);
        assertThat(yearly.nextChange(handOver.minusNanos(1), instant("2028-01-01T00:00Z")))
                .contains(handOver);
        assertThat(yearly.nextChange(instant("2026-01-01T09:00+01:00"), handOver))
                .isEmpty();
    }

    @Test
    void a_hand_over_to_the_same_operator_is_no_change() {
        Shifts alice = Roster.in("Europe/Paris").layer(always(ALICE)).shifts();

        assertThat(alice.nextChange(MONDAY, WEDNESDAY)).isEmpty();
    }
}
