package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Prints how long it takes to say who is on duty now in 1000 schedules of 20 people; run by hand, asserts nothing. */
final class WhoIsOnDutyTiming {
    private static final int SCHEDULES = 1000;
    private static final Instant NOW = Instant.parse("2026-10-23T12:00:00Z");

    private WhoIsOnDutyTiming() {}

    public static void main(String[] arguments) {
        List<Shifts> all = IntStream.range(0, SCHEDULES)
                .mapToObj(WhoIsOnDutyTiming::twentyPeople)
                .toList();
        for (int round = 1; round <= 20; round++) {
            Instant at = NOW.plus(Duration.ofMinutes(round));
            long began = System.nanoTime();
            int people = all.stream().mapToInt(shifts -> shifts.at(at).size()).sum();
            System.out.printf("at(now), round %2d: %6.1f ms, %d people%n", round, millisSince(began), people);
        }
        for (int round = 1; round <= 5; round++) {
            long began = System.nanoTime();
            int shifts =
                    all.get(round).between(NOW, NOW.plus(Duration.ofDays(365))).size();
            System.out.printf("a year of one schedule: %6.1f ms, %d shifts%n", millisSince(began), shifts);
        }
        for (int round = 1; round <= 5; round++) {
            long began = System.nanoTime();
            long hours =
                    all.stream().mapToLong(WhoIsOnDutyTiming::hoursOfAMonth).sum();
            System.out.printf("a month's hours of all: %6.1f ms, %d hours%n", millisSince(began), hours);
        }
    }

    private static long hoursOfAMonth(Shifts shifts) {
        return shifts.between(NOW.minus(Duration.ofDays(31)), NOW).stream()
                .collect(Collectors.groupingBy(
                        Shift::operator,
                        Collectors.mapping(shift -> new Span(shift.from(), shift.until()), Collectors.toList())))
                .values()
                .stream()
                .map(times -> DutyHours.of(times, ZoneId.of("Europe/Paris"), Holidays.of("FR", null)))
                .mapToLong(hours -> hours.total().toHours())
                .sum();
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    /** A rotation of ten years ago in pairs, a weekend layer above it, some overrides, nights and vacations off. */
    private static Shifts twentyPeople(int seed) {
        long first = 100L * seed;
        LocalDateTime start = LocalDateTime.of(2016, 1, 4, 9, 0).plusDays(seed % 28);
        List<Turn> pairs = LongStream.range(0, 10)
                .mapToObj(i -> Turn.of(first + 2 * i, first + 2 * i + 1))
                .toList();
        WeeklyHours weekend = new WeeklyHours(
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        HandOver handOver = List.of(HandOver.values()).get(seed % HandOver.values().length);
        Layer week = Layer.of(new Rotation(handOver, 1, start), pairs.toArray(Turn[]::new));
        Layer weekends = new Layer(
                new Rotation(HandOver.WEEKLY, 1, start), null, pairs, List.of(weekend), HolidayRule.NEVER_ON_HOLIDAYS);
        List<ShiftOverride> overrides = LongStream.range(0, 10)
                .<ShiftOverride>mapToObj(i -> new ShiftOverride.Replace(
                        first + i, first + 19 - i, NOW.plus(Duration.ofDays(i)), NOW.plus(Duration.ofDays(i + 1))))
                .toList();
        Map<Long, OffDutyPlan> offDuty = new HashMap<>();
        for (long i = 0; i < 20; i++) {
            LocalDateTime vacation = LocalDateTime.of(2026, 7, 1, 0, 0).plusDays(7 * i);
            offDuty.put(
                    first + i,
                    new OffDutyPlan(
                            ZoneId.of("America/New_York"),
                            List.of(
                                    new OffDuty.Daily(LocalTime.of(22, 0), LocalTime.of(23, 0)),
                                    new OffDuty.Once(vacation, vacation.plusDays(14)))));
        }
        return new Shifts(
                new Schedule(
                        ZoneId.of("Europe/Paris"),
                        Holidays.of("FR", null),
                        List.of(week, weekends),
                        overrides,
                        List.of()),
                offDuty);
    }
}
