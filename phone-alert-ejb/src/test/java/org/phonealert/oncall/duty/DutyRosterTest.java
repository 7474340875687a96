package org.phonealert.oncall.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.oncall.shift.DutyHours;
import org.phonealert.oncall.shift.HandOver;
import org.phonealert.oncall.shift.Layer;
import org.phonealert.oncall.shift.Rotation;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.ShiftOverride;
import org.phonealert.oncall.shift.Span;
import org.phonealert.oncall.shift.Turn;

import static org.assertj.core.api.Assertions.assertThat;

/** Past shifts are those that were planned then, future shifts those that are planned now. */
class DutyRosterTest {
    private static final long SCHEDULE = 1;
    private static final long ALICE = 11;
    private static final long BRUNO = 12;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MADE = Instant.parse("2026-03-02T08:00:00Z"); // a Monday, 09:00 in Paris
    private static final Instant CHANGED = Instant.parse("2026-03-04T11:00:00Z");
    private static final Span WEEK = new Span(MADE, MADE.plus(Duration.ofDays(7)));

    @Test
    void a_change_of_the_plan_cuts_the_current_shift_and_leaves_the_past() {
        DutyRoster roster =
                new DutyRoster(List.of(plan(MADE, ALICE), plan(CHANGED, BRUNO)), List.of(), List.of(), List.of());

        assertThat(roster.between(SCHEDULE, WEEK))
                .containsExactly(new Shift(ALICE, MADE, CHANGED), new Shift(BRUNO, CHANGED, WEEK.until()));
        assertThat(roster.at(SCHEDULE, CHANGED.minusNanos(1), Map.of())).containsExactly(ALICE);
        assertThat(roster.at(SCHEDULE, CHANGED, Map.of())).containsExactly(BRUNO);
    }

    @Test
    void a_change_that_keeps_the_operator_leaves_the_shift_in_one_piece() {
        DutyRoster roster =
                new DutyRoster(List.of(plan(MADE, ALICE), plan(CHANGED, ALICE)), List.of(), List.of(), List.of());

        assertThat(roster.between(SCHEDULE, WEEK)).containsExactly(new Shift(ALICE, MADE, WEEK.until()));
    }

    @Test
    void before_its_creation_a_schedule_has_neither_shifts_nor_gaps() {
        DutyRoster roster = new DutyRoster(List.of(plan(MADE, ALICE)), List.of(), List.of(), List.of());
        Span dayBefore = new Span(MADE.minus(Duration.ofDays(1)), MADE.plus(Duration.ofHours(1)));

        assertThat(roster.between(SCHEDULE, dayBefore)).containsExactly(new Shift(ALICE, MADE, dayBefore.until()));
        assertThat(roster.gaps(SCHEDULE, dayBefore)).isEmpty();
    }

    @Test
    void a_node_whose_clock_is_a_little_late_has_operators_on_duty_as_well() {
        DutyRoster roster = new DutyRoster(List.of(plan(MADE, ALICE)), List.of(), List.of(), List.of());

        assertThat(roster.at(SCHEDULE, MADE.minusSeconds(5), Map.of())).containsExactly(ALICE);
    }

    @Test
    void a_vacation_that_is_entered_later_does_not_change_past_shifts() {
        OffDutyPeriod always =
                new OffDutyPeriod(OffDutyPeriod.Every.WEEK, List.of(DayOfWeek.values()), null, "00:00", "00:00");
        DutyRoster roster = new DutyRoster(
                List.of(plan(MADE, ALICE)),
                List.of(),
                List.of(),
                List.of(new OffDutyVersion(ALICE, CHANGED, new OffDutyTimes(PARIS, List.of(always)))));

        assertThat(roster.between(SCHEDULE, WEEK)).containsExactly(new Shift(ALICE, MADE, CHANGED));
        assertThat(roster.gaps(SCHEDULE, WEEK)).containsExactly(new Span(CHANGED, WEEK.until()));
        assertThat(roster.isOffDuty(ALICE, CHANGED.minusSeconds(1))).isFalse();
        assertThat(roster.isOffDuty(ALICE, CHANGED)).isTrue();
    }

    @Test
    void an_exception_survives_a_change_of_the_plan() {
        ShiftOverride instead = new ShiftOverride.Replace(
                ALICE, BRUNO, CHANGED.minus(Duration.ofHours(1)), CHANGED.plus(Duration.ofHours(1)));
        DutyRoster roster = new DutyRoster(
                List.of(plan(MADE, ALICE), plan(CHANGED, ALICE)),
                List.of(new DutyOverride(SCHEDULE, instead, MADE)),
                List.of(),
                List.of());

        assertThat(roster.between(SCHEDULE, WEEK))
                .containsExactly(
                        new Shift(ALICE, MADE, instead.from()),
                        new Shift(BRUNO, instead.from(), instead.until()),
                        new Shift(ALICE, instead.until(), WEEK.until()));
        assertThat(roster.operators(SCHEDULE, MADE)).containsExactly(ALICE, BRUNO);
        assertThat(roster.operators(SCHEDULE, instead.until())).containsExactly(ALICE);
    }

    @Test
    void imported_shifts_lie_above_the_layers_and_leave_them_where_there_are_none() {
        Shift imported = new Shift(BRUNO, CHANGED, CHANGED.plus(Duration.ofHours(3)));
        DutyRoster roster = new DutyRoster(
                List.of(plan(MADE, ALICE)), List.of(), List.of(new ImportedShift(SCHEDULE, imported, MADE)), List.of());

        assertThat(roster.between(SCHEDULE, WEEK))
                .containsExactly(
                        new Shift(ALICE, MADE, imported.from()),
                        imported,
                        new Shift(ALICE, imported.until(), WEEK.until()));
        assertThat(roster.operators(SCHEDULE, MADE)).containsExactly(ALICE, BRUNO);
        assertThat(roster.schedulesOf(BRUNO)).containsExactly(SCHEDULE);
    }

    @Test
    void a_schedule_without_a_plan_has_nobody_on_duty() {
        DutyRoster roster = new DutyRoster(List.of(), List.of(), List.of(), List.of());

        assertThat(roster.at(SCHEDULE, MADE, Map.of())).isEmpty();
        assertThat(roster.gaps(SCHEDULE, WEEK)).isEmpty();
    }

    @Test
    void hours_count_for_the_operators_planned_then_and_until_now_only() {
        DutyRoster roster =
                new DutyRoster(List.of(plan(MADE, ALICE), plan(CHANGED, BRUNO)), List.of(), List.of(), List.of());
        Instant now = CHANGED.plus(Duration.ofHours(10));

        Map<Long, DutyHours> march = roster.hours(SCHEDULE, YearMonth.of(2026, 3), now);

        assertThat(march.getOrDefault(ALICE, DutyHours.NONE).total()).isEqualTo(Duration.between(MADE, CHANGED));
        assertThat(march.getOrDefault(BRUNO, DutyHours.NONE).total()).isEqualTo(Duration.ofHours(10));
        assertThat(roster.hours(SCHEDULE, YearMonth.of(2026, 2), now)).isEmpty();
        assertThat(roster.hours(SCHEDULE, YearMonth.of(2026, 4), now)).isEmpty();
    }

    @Test
    void a_month_that_is_over_has_all_its_hours_and_no_more() {
        DutyRoster roster = new DutyRoster(List.of(plan(MADE, ALICE)), List.of(), List.of(), List.of());

        Map<Long, DutyHours> october =
                roster.hours(SCHEDULE, YearMonth.of(2026, 10), Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(october.getOrDefault(ALICE, DutyHours.NONE).total()).isEqualTo(Duration.ofHours(745));
    }

    private static PlanVersion plan(Instant from, long operator) {
        Rotation weekly = new Rotation(HandOver.WEEKLY, 1, LocalDateTime.parse("2026-01-05T09:00"));
        return new PlanVersion(
                SCHEDULE,
                from,
                new SchedulePlan(PARIS, null, null, false, List.of(Layer.of(weekly, Turn.of(operator)))));
    }
}
