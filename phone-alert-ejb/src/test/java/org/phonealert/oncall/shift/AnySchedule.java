package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Schedules of all kinds, most of them with something going on in the days when the clock is changed. */
final class AnySchedule {
    static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2027-01-01T00:00:00Z");
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Havana")
            .map(ZoneId::of)
            .toList();

    private AnySchedule() {}

    /** A schedule, who is off duty when, and an instant of interest within the two years. */
    record Scene(Schedule schedule, Map<Long, OffDutyPlan> offDuty, Instant moment) {
        Shifts shifts() {
            return new Shifts(schedule, offDuty);
        }

        Scene with(List<ShiftOverride> overrides) {
            return new Scene(
                    new Schedule(
                            schedule.zone(), schedule.holidays(), schedule.layers(), overrides, schedule.imported()),
                    offDuty,
                    moment);
        }

        Instant before() {
            return moment.minus(Duration.ofDays(4));
        }

        Instant after() {
            return moment.plus(Duration.ofDays(4));
        }
    }

    static Arbitrary<Scene> scenes() {
        return scenes(near -> layers(near).list().ofMaxSize(3), offDuties(), 4);
    }

    static Arbitrary<Scene> withoutOverrides() {
        return scenes(near -> layers(near).list().ofMinSize(1).ofMaxSize(3), offDuties(), 0);
    }

    /** There is always an operator on duty: one layer without hours, an end or holidays, begun before the two years. */
    static Arbitrary<Scene> fullCover() {
        return scenes(
                near -> Combinators.combine(rotations(LocalDate.of(2024, 12, 30), LocalDate.of(2024, 12, 30)), turns())
                        .as((rotation, turns) -> List.of(Layer.of(rotation, turns.toArray(Turn[]::new)))),
                Arbitraries.just(Map.of()),
                0);
    }

    private static Arbitrary<Scene> scenes(
            Function<LocalDate, Arbitrary<List<Layer>>> layers,
            Arbitrary<Map<Long, OffDutyPlan>> offDuties,
            int overrides) {
        return Arbitraries.of(ZONES)
                .flatMap(zone -> moments(zone)
                        .flatMap(moment -> Combinators.combine(
                                        layers.apply(LocalDate.ofInstant(moment, zone)),
                                        overridesAround(moment).list().ofMaxSize(overrides),
                                        importedAround(moment).list().ofMaxSize(overrides),
                                        offDuties)
                                .as((its, exceptions, imported, absences) -> new Scene(
                                        new Schedule(zone, AnySchedule::isHoliday, its, exceptions, imported),
                                        absences,
                                        moment))));
    }

    /** Some days, among them some Sundays on which clocks are changed. */
    private static boolean isHoliday(LocalDate date) {
        return date.getDayOfYear() % 11 == 0
                || (date.getDayOfWeek() == DayOfWeek.SUNDAY && date.getDayOfMonth() % 2 == 1);
    }

    private static Arbitrary<Instant> moments(ZoneId zone) {
        List<Instant> changes = Stream.iterate(
                        zone.getRules().nextTransition(FIRST),
                        next -> next.getInstant().isBefore(LAST),
                        next -> zone.getRules().nextTransition(next.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .toList();
        Arbitrary<Instant> others = Arbitraries.integers()
                .between(5 * 24 * 60, 725 * 24 * 60)
                .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(changes)), Tuple.of(1, others));
    }

    private static Arbitrary<Shift> importedAround(Instant moment) {
        Arbitrary<Integer> begins = Arbitraries.integers().between(-3 * 24 * 60, 2 * 24 * 60);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 24 * 60);
        return Combinators.combine(operators(), begins, lengths).as((operator, begin, length) -> {
            Instant from = moment.plus(Duration.ofMinutes(begin));
            return new Shift(operator, from, from.plus(Duration.ofMinutes(length)));
        });
    }

    static Arbitrary<ShiftOverride> overridesAround(Instant moment) {
        Arbitrary<Long> operators = operators();
        Arbitrary<Integer> begins = Arbitraries.integers().between(-3 * 24 * 60, 2 * 24 * 60);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 3 * 24 * 60);
        return Combinators.combine(Arbitraries.integers().between(0, 3), operators, operators, begins, lengths)
                .as((kind, one, other, begin, length) -> {
                    Instant from = moment.plus(Duration.ofMinutes(begin));
                    Instant until = from.plus(Duration.ofMinutes(length));
                    return switch (kind) {
                        case 0 -> new ShiftOverride.Add(one, from, until);
                        case 1 -> new ShiftOverride.Remove(one, from, until);
                        default -> new ShiftOverride.Replace(one, one.equals(other) ? 7 : other, from, until);
                    };
                });
    }

    private static Arbitrary<Long> operators() {
        return Arbitraries.longs().between(1, 6);
    }

    private static Arbitrary<List<Turn>> turns() {
        return operators()
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements()
                .map(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<Layer> layers(LocalDate near) {
        Arbitrary<List<WeeklyHours>> hours = weeklyHours().list().ofMaxSize(2);
        Arbitrary<HolidayRule> rules = Arbitraries.frequency(
                Tuple.of(4, HolidayRule.ALWAYS),
                Tuple.of(1, HolidayRule.ONLY_ON_HOLIDAYS),
                Tuple.of(1, HolidayRule.NEVER_ON_HOLIDAYS));
        Arbitrary<Integer> life = Arbitraries.integers().between(1, 600).injectNull(0.8);
        return Combinators.combine(rotations(near, LocalDate.of(2026, 6, 30)), life, turns(), hours, rules)
                .as((rotation, days, turns, some, rule) -> new Layer(
                        rotation, days == null ? null : rotation.start().plusDays(days), turns, some, rule));
    }

    /** Some begin anywhere before a day; most hand over on a day near that of interest. */
    private static Arbitrary<Rotation> rotations(LocalDate near, LocalDate latest) {
        Arbitrary<Integer> every = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(1, 3)),
                Tuple.of(1, Arbitraries.integers().between(1, 999)));
        Arbitrary<LocalDate> dates = Arbitraries.longs()
                .between(LocalDate.of(2024, 1, 1).toEpochDay(), latest.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Rotation> anywhere = Combinators.combine(Arbitraries.of(HandOver.class), every, dates, times())
                .as((handOver, n, date, time) -> new Rotation(handOver, n, date.atTime(time)));
        Arbitrary<Rotation> onTheDay = Combinators.combine(
                        Arbitraries.of(HandOver.DAILY, HandOver.WEEKLY, HandOver.MONTHLY),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 5),
                        times())
                .as((handOver, n, steps, time) -> new Rotation(
                        handOver,
                        n,
                        near.minus((long) n * steps, handOver.unit()).atTime(time)));
        return Arbitraries.frequencyOf(Tuple.of(1, anywhere), Tuple.of(2, onTheDay));
    }

    private static Arbitrary<WeeklyHours> weeklyHours() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(days, times(), times()).as(WeeklyHours::new);
    }

    /** Most of them in the hours in which clocks are changed. */
    private static Arbitrary<LocalTime> times() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(6, Arbitraries.integers().between(0, 13).map(quarter -> 15 * quarter)),
                Tuple.of(2, Arbitraries.integers().between(0, 24 * 60 - 1)));
        return minutes.map(minute -> LocalTime.MIN.plusMinutes(minute));
    }

    private static Arbitrary<Map<Long, OffDutyPlan>> offDuties() {
        Arbitrary<OffDutyPlan> plans = Combinators.combine(
                        Arbitraries.of(ZONES), periods().list().ofMaxSize(2))
                .as(OffDutyPlan::new);
        return Arbitraries.maps(operators(), plans).ofMaxSize(3);
    }

    private static Arbitrary<OffDuty> periods() {
        Arbitrary<OffDuty> once = Combinators.combine(
                        Arbitraries.integers().between(0, 730),
                        times(),
                        Arbitraries.integers().between(1, 30),
                        times())
                .as((day, from, length, until) -> {
                    LocalDate date = LocalDate.of(2025, 1, 1).plusDays(day);
                    return new OffDuty.Once(
                            date.atTime(from), date.plusDays(length).atTime(until));
                });
        Arbitrary<OffDuty> daily = Combinators.combine(times(), times()).as(OffDuty.Daily::new);
        Arbitrary<OffDuty> weekly = weeklyHours().map(OffDuty.Weekly::new);
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(OffDuty.Monthly.LAST_DAY)),
                Tuple.of(3, Arbitraries.integers().between(1, 31)));
        Arbitrary<OffDuty> monthly = Combinators.combine(days, times(), times()).as(OffDuty.Monthly::new);
        return Arbitraries.oneOf(once, daily, weekly, monthly);
    }
}
