package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A schedule that tests write as people would; instants are written with their offset. */
final class Roster {
    static final long ALICE = 1;
    static final long BOB = 2;
    static final long CAROL = 3;

    private final ZoneId zone;
    private final Set<LocalDate> holidays = new HashSet<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<ShiftOverride> overrides = new ArrayList<>();
    private final Map<Long, OffDutyPlan> offDuty = new HashMap<>();

    private Roster(String zone) {
        this.zone = ZoneId.of(zone);
    }

    static Roster in(String zone) {
        return new Roster(zone);
    }

    /** A roster of one layer in which Alice, Bob and Carol take turns. */
    static Roster of(String zone, HandOver handOver, int every, String start) {
        return in(zone).layer(Layer.of(rotation(handOver, every, start), Turn.of(ALICE), Turn.of(BOB), Turn.of(CAROL)));
    }

    static Rotation rotation(HandOver handOver, int every, String start) {
        return new Rotation(handOver, every, LocalDateTime.parse(start));
    }

    static Layer always(long operator) {
        return Layer.of(rotation(HandOver.DAILY, 1, "2020-01-01T00:00"), Turn.of(operator));
    }

    /** The same layer at these hours only. */
    static Layer only(Layer layer, WeeklyHours... hours) {
        return new Layer(layer.rotation(), layer.end(), layer.turns(), List.of(hours), layer.holidayRule());
    }

    static Layer until(Layer layer, @Nullable String end) {
        return new Layer(
                layer.rotation(),
                end == null ? null : LocalDateTime.parse(end),
                layer.turns(),
                layer.hours(),
                layer.holidayRule());
    }

    static Layer on(HolidayRule rule, Layer layer) {
        return new Layer(layer.rotation(), layer.end(), layer.turns(), layer.hours(), rule);
    }

    /** {@code to} on the next day if it is not later than {@code from}. */
    static WeeklyHours hours(Set<DayOfWeek> days, String from, String to) {
        return new WeeklyHours(days, LocalTime.parse(from), LocalTime.parse(to));
    }

    Roster layer(Layer layer) {
        layers.add(layer);
        return this;
    }

    Roster holiday(String date) {
        holidays.add(LocalDate.parse(date));
        return this;
    }

    Roster override(ShiftOverride override) {
        overrides.add(override);
        return this;
    }

    Roster offDuty(long operator, String itsZone, OffDuty... periods) {
        offDuty.put(operator, new OffDutyPlan(ZoneId.of(itsZone), List.of(periods)));
        return this;
    }

    Shifts shifts() {
        return new Shifts(new Schedule(zone, holidays::contains, layers, overrides, List.of()), offDuty);
    }

    /** Requires that exactly these are on duty, in this order, at a time such as 2026-10-25T02:30+02:00. */
    Roster isOnDuty(String time, Long... operators) {
        assertThat(shifts().at(instant(time))).as(time).containsExactly(operators);
        return this;
    }

    /** Requires exactly these shifts, each such as {@code 1 2026-10-25T02:30+02:00 2026-10-25T03:00+01:00}. */
    Roster hasShifts(String from, String until, String... shifts) {
        assertThat(shifts().between(instant(from), instant(until)))
                .extracting(shift -> "%d %s %s".formatted(shift.operator(), at(shift.from()), at(shift.until())))
                .containsExactly(shifts);
        return this;
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
