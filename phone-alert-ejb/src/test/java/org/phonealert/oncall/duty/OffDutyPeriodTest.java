package org.phonealert.oncall.duty;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.json.Json;
import org.phonealert.oncall.duty.OffDutyPeriod.Every;
import org.phonealert.oncall.shift.OffDuty;
import org.phonealert.oncall.shift.WeeklyHours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Off-duty periods as people write them. */
class OffDutyPeriodTest {
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Test
    void each_kind_becomes_an_off_duty_time() {
        assertThat(period(Every.ONCE, null, null, "2026-12-24T18:00", "2026-12-27T08:00"))
                .isEqualTo(new OffDuty.Once(
                        LocalDateTime.parse("2026-12-24T18:00"), LocalDateTime.parse("2026-12-27T08:00")));
        assertThat(period(Every.DAY, null, null, "18:00", "08:00")).isEqualTo(new OffDuty.Daily(SIX, EIGHT));
        assertThat(period(Every.WEEK, List.of(DayOfWeek.SUNDAY), null, "18:00", "08:00"))
                .isEqualTo(new OffDuty.Weekly(new WeeklyHours(Set.of(DayOfWeek.SUNDAY), SIX, EIGHT)));
        assertThat(period(Every.MONTH, null, -1, "18:00", "08:00"))
                .isEqualTo(new OffDuty.Monthly(OffDuty.Monthly.LAST_DAY, SIX, EIGHT));
    }

    @Test
    void a_stored_period_is_read_again_as_it_was() {
        OffDutyPeriod period =
                new OffDutyPeriod(Every.WEEK, List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), null, "18:00", "08:00");

        assertThat(Json.read(Json.write(period), OffDutyPeriod.class)).isEqualTo(period);
    }

    @Test
    void a_meaningless_period_is_refused_with_its_field() {
        refused("every", null, null, null, "18:00", "08:00");
        refused("days", Every.WEEK, null, null, "18:00", "08:00");
        refused("days", Every.WEEK, List.of(), null, "18:00", "08:00");
        refused("days", Every.DAY, List.of(DayOfWeek.MONDAY), null, "18:00", "08:00");
        refused("day", Every.MONTH, null, null, "18:00", "08:00");
        refused("day", Every.MONTH, null, 32, "18:00", "08:00");
        refused("day", Every.WEEK, List.of(DayOfWeek.MONDAY), 3, "18:00", "08:00");
        refused("from", Every.DAY, null, null, null, "08:00");
        refused("to", Every.DAY, null, null, "18:00", "8h");
        refused("from", Every.ONCE, null, null, "18:00", "2026-12-27T08:00");
        refused("to", Every.ONCE, null, null, "2026-12-28T08:00", "2026-12-27T08:00");
    }

    private static OffDuty period(
            Every every, @Nullable List<DayOfWeek> days, @Nullable Integer day, String from, String to) {
        return new OffDutyPeriod(every, days, day, from, to).offDuty();
    }

    private static void refused(
            String field,
            @Nullable Every every,
            @Nullable List<DayOfWeek> days,
            @Nullable Integer day,
            @Nullable String from,
            @Nullable String to) {
        assertThatThrownBy(() -> new OffDutyPeriod(every, days, day, from, to))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        fault -> assertThat(fault.field()).isEqualTo(field));
    }
}
