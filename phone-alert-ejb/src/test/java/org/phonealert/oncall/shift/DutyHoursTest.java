package org.phonealert.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.oncall.shift.AnySchedule.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** Each minute on duty is counted once, and is of one kind. */
class DutyHoursTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Predicate<LocalDate> FRANCE = Holidays.of("FR", null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from                   | until                     | day | night | weekend | holiday
            # a Wednesday at work, and its night
            2026-11-04T09:00+01:00   | 2026-11-04T17:00+01:00    | 480 |   0   |    0    |    0
            2026-11-04T18:00+01:00   | 2026-11-05T08:00+01:00    | 300 | 540   |    0    |    0
            2026-11-04T21:00+01:00   | 2026-11-05T06:00+01:00    |   0 | 540   |    0    |    0
            2026-11-04T20:59+01:00   | 2026-11-04T21:01+01:00    |   1 |   1   |    0    |    0
            2026-11-05T05:59+01:00   | 2026-11-05T06:01+01:00    |   1 |   1   |    0    |    0
            # a weekend begins and ends at midnight, its nights are its own
            2026-11-06T20:00+01:00   | 2026-11-09T07:00+01:00    | 120 | 540   | 2880    |    0
            # the 11th of November 2026 is a Wednesday, the 14th of July 2026 a Tuesday, the 1st of November a Sunday
            2026-11-10T21:00+01:00   | 2026-11-12T06:00+01:00    |   0 | 540   |    0    | 1440
            2026-10-31T12:00+01:00   | 2026-11-02T01:00+01:00    |   0 |  60   |  720    | 1440
            # the night in which the clock is put back is an hour longer, the other one shorter
            2026-10-24T21:00+02:00   | 2026-10-25T12:00+01:00    |   0 |   0   |  960    |    0
            2026-03-28T21:00+01:00   | 2026-03-29T12:00+02:00    |   0 |   0   |  840    |    0
            # what begins or ends within a minute does so at its beginning
            2026-11-04T09:00:59+01:00| 2026-11-04T09:02:01+01:00 |   2 |   0   |    0    |    0
            2026-11-04T09:00:01+01:00| 2026-11-04T09:00:59+01:00 |   0 |   0   |    0    |    0
            """)
    void an_hour_is_of_the_first_kind_that_fits(
            OffsetDateTime from, OffsetDateTime until, int day, int night, int weekend, int holiday) {
        DutyHours hours = DutyHours.of(List.of(new Span(from.toInstant(), until.toInstant())), PARIS, FRANCE);

        assertThat(minutes(hours))
                .isEqualTo(Map.of(
                        HourKind.DAY,
                        day,
                        HourKind.NIGHT,
                        night,
                        HourKind.WEEKEND,
                        weekend,
                        HourKind.HOLIDAY,
                        holiday));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10, Europe/Paris,        745",
        "2026-03, Europe/Paris,        743",
        "2026-11, Europe/Paris,        720",
        "2026-02, Europe/Paris,        672",
        "2028-02, Europe/Paris,        696",
        // the clock is put back by half an hour
        "2026-04, Australia/Lord_Howe, 720.5",
        // where midnight comes twice
        "2026-11, America/Havana,      721",
    })
    void a_month_has_its_real_hours(YearMonth month, ZoneId zone, double expected) {
        DutyHours hours = DutyHours.of(List.of(whole(month, zone)), zone, date -> false);

        assertThat(hours.total()).isEqualTo(Duration.ofMinutes((long) (60 * expected)));
        assertThat(hours.of(HourKind.NIGHT).plus(hours.of(HourKind.DAY)).plus(hours.of(HourKind.WEEKEND)))
                .isEqualTo(hours.total());
    }

    @Test
    void an_operator_on_duty_by_two_schedules_has_each_moment_counted_once() {
        Instant from = Instant.parse("2026-11-11T08:00:00Z");
        DutyHours holiday = DutyHours.of(List.of(new Span(from, from.plus(Duration.ofHours(4)))), PARIS, FRANCE);
        Span later = new Span(from.plus(Duration.ofHours(2)), from.plus(Duration.ofHours(6)));
        DutyHours ordinary = DutyHours.of(List.of(later), PARIS, date -> false);

        DutyHours together = DutyHours.together(List.of(ordinary, holiday));

        assertThat(together.total()).isEqualTo(Duration.ofHours(6));
        assertThat(together.of(HourKind.HOLIDAY)).isEqualTo(Duration.ofHours(4));
        assertThat(together.of(HourKind.DAY)).isEqualTo(Duration.ofHours(2));
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return AnySchedule.scenes();
    }

    @Property(tries = 200)
    void the_four_kinds_add_up_to_the_real_time(@ForAll("scenes") Scene scene) {
        Map<Long, List<Span>> times = times(scene);

        times.forEach((operator, spans) -> {
            DutyHours hours = of(scene, spans);
            Duration passed = spans.stream()
                    .map(span -> Duration.between(span.from(), span.until()))
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(Stream.of(HourKind.values()).map(hours::of).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(passed);
            assertThat(hours.total()).isEqualTo(passed);
            assertThat(DutyHours.together(List.of(hours, hours)).total()).isEqualTo(passed);
        });
    }

    @Property(tries = 100)
    void the_hours_are_those_of_the_wall_clock_minute_by_minute(@ForAll("scenes") Scene scene) {
        times(scene).forEach((operator, spans) -> {
            Map<HourKind, Integer> slowly = Stream.of(HourKind.values()).collect(Collectors.toMap(k -> k, k -> 0));
            spans.forEach(span -> Stream.iterate(
                            span.from(), at -> at.isBefore(span.until()), at -> at.plus(Duration.ofMinutes(1)))
                    .map(at -> at.atZone(scene.schedule().zone()).toLocalDateTime())
                    .map(shown -> HourKind.at(shown, scene.schedule().holidays()))
                    .forEach(kind -> slowly.merge(kind, 1, Integer::sum)));

            assertThat(minutes(of(scene, spans))).isEqualTo(slowly);
        });
    }

    @Property(tries = 100)
    void a_moment_is_counted_if_any_schedule_has_it(@ForAll("scenes") Scene one, @ForAll("scenes") Scene other) {
        List<Span> first = times(one).getOrDefault(1L, List.of());
        List<Span> second = times(other).getOrDefault(1L, List.of());

        DutyHours together = DutyHours.together(List.of(of(one, first), of(other, second)));

        long minutes = Stream.concat(first.stream(), second.stream())
                .flatMap(span -> Stream.iterate(
                        span.from(), at -> at.isBefore(span.until()), at -> at.plus(Duration.ofMinutes(1))))
                .distinct()
                .count();
        assertThat(together.total()).isEqualTo(Duration.ofMinutes(minutes));
    }

    private static DutyHours of(Scene scene, List<Span> spans) {
        return DutyHours.of(spans, scene.schedule().zone(), scene.schedule().holidays());
    }

    private static Map<Long, List<Span>> times(Scene scene) {
        return scene.shifts().between(scene.before(), scene.after()).stream()
                .collect(Collectors.groupingBy(
                        Shift::operator,
                        Collectors.mapping(shift -> new Span(shift.from(), shift.until()), Collectors.toList())));
    }

    private static Map<HourKind, Integer> minutes(DutyHours hours) {
        return Stream.of(HourKind.values()).collect(Collectors.toMap(kind -> kind, kind ->
                (int) hours.of(kind).toMinutes()));
    }

    private static Span whole(YearMonth month, ZoneId zone) {
        return new Span(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
}
