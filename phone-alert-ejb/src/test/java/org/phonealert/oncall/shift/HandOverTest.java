package org.phonealert.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.oncall.shift.Roster.ALICE;
import static org.phonealert.oncall.shift.Roster.BOB;
import static org.phonealert.oncall.shift.Roster.CAROL;

/** Turns follow each other on the wall clock, also when the clock is changed, and never with a gap. */
class HandOverTest {
    private static final String PARIS = "Europe/Paris";

    @ParameterizedTest
    @CsvSource({
        "HOURLY, 1, 2026-01-01T00:00, 2026-01-01T03:00+01:00, 1",
        "HOURLY, 6, 2026-01-01T00:00, 2026-01-01T17:59:59+01:00, 3",
        "DAILY, 1, 2026-01-01T09:00, 2026-01-04T08:59:59+01:00, 3",
        "DAILY, 1, 2026-01-01T09:00, 2026-01-04T09:00+01:00, 1",
        "DAILY, 3, 2026-01-01T09:00, 2026-01-06T12:00+01:00, 2",
        "DAILY, 999, 2001-01-01T09:00, 2026-01-06T12:00+01:00, 1",
        "WEEKLY, 1, 2026-01-05T09:00, 2026-01-26T08:59:59+01:00, 3",
        "WEEKLY, 1, 2026-01-05T09:00, 2026-01-26T09:00+01:00, 1",
        "WEEKLY, 1, 2016-01-04T09:00, 2026-01-05T09:00+01:00, 1", // 522 weeks
        "WEEKLY, 2, 2026-01-05T09:00, 2026-02-02T09:00+01:00, 3",
        "MONTHLY, 1, 2026-01-15T09:00, 2026-04-15T08:59:59+02:00, 3",
        "MONTHLY, 1, 2026-01-15T09:00, 2026-04-15T09:00+02:00, 1",
        "MONTHLY, 4, 2025-01-15T09:00, 2026-01-16T09:00+01:00, 1"
    })
    void the_turns_come_one_after_another_and_then_from_the_first_again(
            HandOver handOver, int every, String start, String time, long operator) {
        Roster.of(PARIS, handOver, every, start).isOnDuty(time, operator);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27T23:59+01:00, 1",
        "2026-02-28T08:59+01:00, 1",
        "2026-02-28T09:00+01:00, 2", // February has no 31st: its last day
        "2026-03-30T23:59+02:00, 2",
        "2026-03-31T08:59+02:00, 2", // but March has one again
        "2026-03-31T09:00+02:00, 3",
        "2026-04-30T08:59+02:00, 3",
        "2026-04-30T09:00+02:00, 1",
        "2028-02-29T08:59+01:00, 1", // the 25th month
        "2028-02-29T09:00+01:00, 2"
    })
    void the_31st_is_the_last_day_of_a_shorter_month(String time, long operator) {
        Roster.of(PARIS, HandOver.MONTHLY, 1, "2026-01-31T09:00").isOnDuty(time, operator);
    }

    @ParameterizedTest
    @CsvSource({"DAILY, 2026-10-24T02:30", "WEEKLY, 2026-10-18T02:30", "MONTHLY, 2026-09-25T02:30"})
    void both_turns_are_on_duty_in_the_hour_that_comes_twice(HandOver handOver, String start) {
        Roster.of(PARIS, handOver, 1, start)
                .isOnDuty("2026-10-25T02:29:59.999+02:00", ALICE)
                .isOnDuty("2026-10-25T02:30+02:00", ALICE, BOB)
                .isOnDuty("2026-10-25T02:59+02:00", ALICE, BOB)
                .isOnDuty("2026-10-25T02:00+01:00", ALICE, BOB)
                .isOnDuty("2026-10-25T02:29:59.999+01:00", ALICE, BOB)
                .isOnDuty("2026-10-25T02:30+01:00", BOB);
    }

    @Test
    void a_hand_over_at_a_time_that_comes_once_has_no_overlap() {
        Roster.of(PARIS, HandOver.DAILY, 1, "2026-10-24T03:00")
                .isOnDuty("2026-10-25T02:59:59.999+01:00", ALICE)
                .isOnDuty("2026-10-25T03:00+01:00", BOB);
    }

    @ParameterizedTest
    @CsvSource({"DAILY, 2026-03-28T02:30", "WEEKLY, 2026-03-22T02:30", "MONTHLY, 2026-02-28T02:30"})
    void a_hand_over_at_a_skipped_time_is_when_the_clock_is_put_forward(HandOver handOver, String start) {
        Roster roster = Roster.of(PARIS, handOver, 1, start);
        if (handOver == HandOver.MONTHLY) {
            roster.isOnDuty("2026-03-28T02:30+01:00", BOB);
        } else {
            roster.isOnDuty("2026-03-29T01:59:59.999+01:00", ALICE).isOnDuty("2026-03-29T03:00+02:00", BOB);
        }
    }

    @Test
    void a_monthly_hand_over_that_is_skipped_is_when_the_clock_is_put_forward() {
        Roster.of(PARIS, HandOver.MONTHLY, 1, "2026-01-29T02:30")
                .isOnDuty("2026-03-29T01:59:59.999+01:00", BOB)
                .isOnDuty("2026-03-29T03:00+02:00", CAROL);
    }

    @Test
    void a_daily_shift_has_23_25_or_24_hours() {
        Roster.of(PARIS, HandOver.DAILY, 1, "2026-03-28T09:00")
                .hasShifts(
                        "2026-03-28T09:00+01:00",
                        "2026-03-30T09:00+02:00",
                        "1 2026-03-28T09:00+01:00 2026-03-29T09:00+02:00",
                        "2 2026-03-29T09:00+02:00 2026-03-30T09:00+02:00");
        Roster.of(PARIS, HandOver.DAILY, 1, "2026-10-24T02:00")
                .hasShifts(
                        "2026-10-24T02:00+02:00",
                        "2026-10-26T02:00+01:00",
                        "1 2026-10-24T02:00+02:00 2026-10-25T02:00+01:00",
                        "2 2026-10-25T02:00+02:00 2026-10-26T02:00+01:00");
    }

    @Test
    void an_hourly_turn_is_a_real_hour_when_the_clock_is_changed() {
        Roster.of(PARIS, HandOver.HOURLY, 1, "2026-10-25T01:00")
                .hasShifts(
                        "2026-10-25T01:00+02:00",
                        "2026-10-25T04:00+01:00",
                        "1 2026-10-25T01:00+02:00 2026-10-25T02:00+02:00",
                        "2 2026-10-25T02:00+02:00 2026-10-25T02:00+01:00",
                        "3 2026-10-25T02:00+01:00 2026-10-25T03:00+01:00",
                        "1 2026-10-25T03:00+01:00 2026-10-25T04:00+01:00");
        Roster.of(PARIS, HandOver.HOURLY, 1, "2026-03-29T01:00")
                .hasShifts(
                        "2026-03-29T01:00+01:00",
                        "2026-03-29T04:00+02:00",
                        "1 2026-03-29T01:00+01:00 2026-03-29T03:00+02:00",
                        "2 2026-03-29T03:00+02:00 2026-03-29T04:00+02:00");
    }

    @Test
    void twenty_four_hours_are_not_a_day_when_the_clock_is_changed() {
        Roster.of(PARIS, HandOver.HOURLY, 24, "2026-10-24T09:00")
                .isOnDuty("2026-10-25T07:59+01:00", ALICE)
                .isOnDuty("2026-10-25T08:00+01:00", BOB);
    }

    @Test
    void half_an_hour_comes_twice_on_lord_howe() {
        Roster.of("Australia/Lord_Howe", HandOver.DAILY, 1, "2026-04-04T01:45")
                .isOnDuty("2026-04-05T01:44+11:00", ALICE)
                .isOnDuty("2026-04-05T01:45+11:00", ALICE, BOB)
                .isOnDuty("2026-04-05T01:44+10:30", ALICE, BOB)
                .isOnDuty("2026-04-05T01:45+10:30", BOB);
        Roster.of("Australia/Lord_Howe", HandOver.DAILY, 1, "2026-10-03T02:15")
                .isOnDuty("2026-10-04T01:59:59+10:30", ALICE)
                .isOnDuty("2026-10-04T02:30+11:00", BOB);
    }

    @Test
    void ramadan_begins_and_ends_in_morocco() {
        Roster.of("Africa/Casablanca", HandOver.DAILY, 1, "2026-02-14T02:30")
                .isOnDuty("2026-02-15T02:29+01:00", ALICE)
                .isOnDuty("2026-02-15T02:30+01:00", ALICE, BOB)
                .isOnDuty("2026-02-15T02:29Z", ALICE, BOB)
                .isOnDuty("2026-02-15T02:30Z", BOB);
        Roster.of("Africa/Casablanca", HandOver.DAILY, 1, "2026-03-21T02:30")
                .isOnDuty("2026-03-22T01:59:59Z", ALICE)
                .isOnDuty("2026-03-22T03:00+01:00", BOB);
    }

    @Test
    void nobody_is_on_duty_before_the_start_and_after_the_end() {
        Roster.in(PARIS)
                .layer(Roster.until(
                        Layer.of(Roster.rotation(HandOver.DAILY, 1, "2026-10-25T02:30"), Turn.of(ALICE)),
                        "2026-10-26T09:00"))
                .isOnDuty("2026-10-25T02:29+02:00")
                .isOnDuty("2026-10-25T02:30+02:00", ALICE)
                .isOnDuty("2026-10-26T08:59:59+01:00", ALICE)
                .isOnDuty("2026-10-26T09:00+01:00");
    }

    @Test
    void an_end_at_a_time_that_comes_twice_is_the_last_of_them() {
        Roster.in(PARIS)
                .layer(Roster.until(Roster.always(ALICE), "2026-10-25T02:30"))
                .isOnDuty("2026-10-25T02:29:59+01:00", ALICE)
                .isOnDuty("2026-10-25T02:30+01:00");
    }

    @Test
    void several_people_share_a_turn_in_the_order_they_are_called() {
        Roster.in(PARIS)
                .layer(Layer.of(
                        Roster.rotation(HandOver.DAILY, 1, "2026-01-01T00:00"),
                        Turn.of(CAROL, ALICE),
                        Turn.of(ALICE, BOB)))
                .isOnDuty("2026-01-01T12:00+01:00", CAROL, ALICE)
                .isOnDuty("2026-01-02T12:00+01:00", ALICE, BOB)
                .hasShifts(
                        "2026-01-01T00:00+01:00",
                        "2026-01-03T00:00+01:00",
                        "1 2026-01-01T00:00+01:00 2026-01-03T00:00+01:00",
                        "3 2026-01-01T00:00+01:00 2026-01-02T00:00+01:00",
                        "2 2026-01-02T00:00+01:00 2026-01-03T00:00+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-07T12:00+01:00, 1", // Alice has the turn and is removed: Bob has it, then Carol
        "2026-01-08T12:00+01:00, 2", // Bob has it and keeps it
        "2026-01-09T12:00+01:00, 3"
    })
    void the_turn_on_duty_stays_when_another_is_removed(String now, long onDuty) {
        Layer layer = Layer.of(
                Roster.rotation(HandOver.DAILY, 1, "2026-01-01T09:00"), Turn.of(ALICE), Turn.of(BOB), Turn.of(CAROL));
        Instant at = Roster.instant(now);
        assertThat(new Shifts(schedule(layer), Map.of()).at(at)).containsExactly(onDuty);

        Shifts edited = new Shifts(
                schedule(layer.withTurns(List.of(Turn.of(BOB), Turn.of(CAROL)), at, ZoneId.of(PARIS))), Map.of());

        long first = onDuty == ALICE ? BOB : onDuty;
        assertThat(edited.at(at)).containsExactly(first);
        assertThat(edited.at(at.plus(Duration.ofDays(1)))).containsExactly(first == BOB ? CAROL : BOB);
        assertThat(edited.gaps(at, at.plus(Duration.ofDays(30)))).isEmpty();
    }

    @Test
    void a_turn_that_loses_an_operator_stays_on_duty() {
        Layer layer =
                Layer.of(Roster.rotation(HandOver.DAILY, 1, "2026-01-01T09:00"), Turn.of(ALICE), Turn.of(BOB, CAROL));
        Instant at = Roster.instant("2026-01-02T12:00+01:00");

        Layer edited = layer.withTurns(List.of(Turn.of(CAROL), Turn.of(ALICE), Turn.of(4)), at, ZoneId.of(PARIS));

        Roster.in(PARIS)
                .layer(edited)
                .isOnDuty("2026-01-02T12:00+01:00", CAROL)
                .isOnDuty("2026-01-03T12:00+01:00", ALICE)
                .isOnDuty("2026-01-04T12:00+01:00", 4L);
    }

    private static Schedule schedule(Layer layer) {
        return new Schedule(ZoneId.of(PARIS), day -> false, List.of(layer), List.of(), List.of());
    }
}
