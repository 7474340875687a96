package org.phonealert.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.phonealert.oncall.shift.AnySchedule.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** Properties of every schedule, at any time, in any zone. */
class EveryScheduleTest {
    @Provide
    Arbitrary<Scene> scenes() {
        return AnySchedule.scenes();
    }

    @Provide
    Arbitrary<Scene> withoutOverrides() {
        return AnySchedule.withoutOverrides();
    }

    @Provide
    Arbitrary<Scene> fullCover() {
        return AnySchedule.fullCover();
    }

    @Property(tries = 500)
    void the_people_on_duty_are_those_of_the_wall_clock_minute_by_minute(@ForAll("withoutOverrides") Scene scene) {
        int day = 24 * 60;
        MinuteByMinute slowly = new MinuteByMinute(scene.schedule(), scene.offDuty(), scene.before(), 8 * day);
        Shifts shifts = scene.shifts();
        Set<List<Long>> seenNearTheMoment = new HashSet<>();

        for (int minute = 2 * day; minute < 6 * day; minute++) {
            boolean nearTheMoment = Math.abs(minute - 4 * day) < 180;
            if (nearTheMoment || minute % 15 == 0 || minute % 15 == 14) {
                Instant instant = slowly.instant(minute);
                List<Long> people = shifts.at(instant);
                assertThat(people).as("at %s", instant).isEqualTo(slowly.at(minute));
                if (nearTheMoment) {
                    seenNearTheMoment.add(people);
                }
            }
        }

        requireOftenEnough("something happens when the clock is changed", 10, seenNearTheMoment.size() > 1);
        requireOftenEnough("a lot happens when the clock is changed", 2, seenNearTheMoment.size() > 2);
    }

    private static void requireOftenEnough(String what, int percent, boolean happened) {
        Statistics.label(what)
                .collect(happened)
                .coverage(found -> found.check(true).percentage(percentage -> percentage >= percent));
    }

    @Property(tries = 300)
    void differences_are_exactly_where_the_people_on_duty_differ(
            @ForAll("scenes") Scene scene, @ForAll("scenes") Scene other, @ForAll Random random) {
        Shifts before = scene.shifts();
        Shifts then = other.shifts();
        Span time = new Span(scene.before(), scene.after());
        List<Difference> differences = before.differences(then, time);

        for (int i = 0; i < 50; i++) {
            long within = (long) (random.nextDouble()
                    * Duration.between(time.from(), time.until()).toSeconds());
            Instant instant = time.from().plusSeconds(within);
            List<Difference> there = differences.stream()
                    .filter(one -> one.span().contains(instant))
                    .toList();
            assertThat(there).hasSize(before.at(instant).equals(then.at(instant)) ? 0 : 1);
            assertThat(there).allSatisfy(one -> {
                assertThat(one.before()).isEqualTo(before.at(instant));
                assertThat(one.then()).isEqualTo(then.at(instant));
            });
        }
        assertThat(before.differences(before, time)).isEmpty();
        for (int i = 1; i < differences.size(); i++) {
            assertThat(differences.get(i).continues(differences.get(i - 1)))
                    .as("as long as it can be")
                    .isFalse();
        }
    }

    @Property(tries = 500)
    void shifts_and_instants_agree_around_a_moment(@ForAll("scenes") Scene scene, @ForAll Random random) {
        requireThatShiftsAndInstantsAgree(scene, scene.before(), scene.after(), random);
    }

    @Property(tries = 40)
    void shifts_and_instants_agree_for_two_years(@ForAll("scenes") Scene scene, @ForAll Random random) {
        requireThatShiftsAndInstantsAgree(scene, AnySchedule.FIRST, AnySchedule.LAST, random);
    }

    private static void requireThatShiftsAndInstantsAgree(Scene scene, Instant from, Instant until, Random random) {
        Shifts shifts = scene.shifts();
        List<Shift> all = shifts.between(from, until);
        List<Span> gaps = shifts.gaps(from, until);

        Stream<Instant> bounds = all.stream()
                .flatMap(shift -> Stream.of(shift.from(), shift.until()))
                .distinct()
                .flatMap(bound -> Stream.of(bound.minusNanos(1), bound, bound.plusNanos(1)));
        Stream<Instant> anywhere =
                random.longs(200, from.getEpochSecond(), until.getEpochSecond()).mapToObj(Instant::ofEpochSecond);
        Stream.concat(bounds, anywhere).filter(new Span(from, until)::contains).forEach(instant -> {
            List<Long> now = shifts.at(instant);
            assertThat(now).as("at %s", instant).doesNotHaveDuplicates();
            assertThat(Set.copyOf(now)).as("at %s", instant).isEqualTo(operators(all, instant));
            assertThat(now.isEmpty())
                    .as("gap at %s", instant)
                    .isEqualTo(gaps.stream().anyMatch(gap -> gap.contains(instant)));
        });
        requireAsLongAsTheyCanBe(all);
    }

    private static Set<Long> operators(List<Shift> shifts, Instant instant) {
        return shifts.stream()
                .filter(shift -> new Span(shift.from(), shift.until()).contains(instant))
                .map(Shift::operator)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void requireAsLongAsTheyCanBe(List<Shift> shifts) {
        assertThat(shifts)
                .allMatch(shift -> shift.from().isBefore(shift.until()))
                .isSortedAccordingTo(Comparator.comparing(Shift::from));
        shifts.stream().collect(Collectors.groupingBy(Shift::operator)).values().forEach(ofOne -> {
            for (int i = 1; i < ofOne.size(); i++) {
                assertThat(ofOne.get(i).from()).isAfter(ofOne.get(i - 1).until());
            }
        });
    }

    @Property(tries = 100)
    void a_rotation_without_hours_leaves_no_gap(@ForAll("fullCover") Scene scene) {
        assertThat(scene.shifts().gaps(AnySchedule.FIRST, AnySchedule.LAST)).isEmpty();
    }

    @Property(tries = 300)
    void a_time_in_two_halves_has_the_same_shifts(@ForAll("scenes") Scene scene, @ForAll Random random) {
        Instant from = scene.before();
        Instant until = scene.after();
        Instant middle = random.nextBoolean()
                ? scene.moment()
                : from.plusSeconds(
                        random.nextLong(1, Duration.between(from, until).toSeconds()));
        Shifts shifts = scene.shifts();

        List<Shift> halves = new ArrayList<>(shifts.between(from, middle));
        for (Shift shift : shifts.between(middle, until)) {
            Optional<Shift> begun = halves.stream()
                    .filter(other -> other.operator() == shift.operator()
                            && other.until().equals(shift.from()))
                    .findFirst();
            begun.ifPresent(halves::remove);
            halves.add(new Shift(shift.operator(), begun.map(Shift::from).orElse(shift.from()), shift.until()));
        }

        assertThat(shifts.between(from, until)).containsExactlyInAnyOrderElementsOf(halves);
    }

    @Property(tries = 300)
    void the_next_change_is_the_next_instant_with_other_people_on_duty(
            @ForAll("scenes") Scene scene, @ForAll Random random) {
        Shifts shifts = scene.shifts();
        Instant now = scene.before();
        List<Long> people = shifts.at(now);

        Optional<Instant> next = shifts.nextChange(now, scene.after());

        next.ifPresent(change -> assertThat(shifts.at(change)).isNotEqualTo(people));
        random.longs(50, now.getEpochSecond(), next.orElse(scene.after()).getEpochSecond())
                .mapToObj(Instant::ofEpochSecond)
                .filter(instant -> next.isEmpty() || instant.isBefore(next.get()))
                .forEach(instant -> assertThat(shifts.at(instant)).isEqualTo(people));
    }

    @Property(tries = 500)
    void an_override_has_its_effect_and_changes_nothing_outside_of_its_time(
            @ForAll("scenes") Scene scene, @ForAll Random random) {
        List<ShiftOverride> overrides = scene.schedule().overrides();
        if (overrides.isEmpty()) {
            return;
        }
        ShiftOverride last = overrides.get(overrides.size() - 1);
        Shifts with = scene.shifts();
        Shifts without = scene.with(overrides.subList(0, overrides.size() - 1)).shifts();

        Stream.concat(
                        Stream.of(
                                last.from().minusNanos(1),
                                last.from(),
                                last.until().minusNanos(1),
                                last.until()),
                        random.longs(
                                        50,
                                        scene.before().getEpochSecond(),
                                        scene.after().getEpochSecond())
                                .mapToObj(Instant::ofEpochSecond))
                .forEach(instant -> {
                    if (instant.isBefore(last.from()) || !instant.isBefore(last.until())) {
                        assertThat(with.at(instant))
                                .as("outside at %s", instant)
                                .isEqualTo(without.at(instant));
                    } else {
                        requireItsEffect(scene, last, instant, without.at(instant), with.at(instant));
                    }
                });
    }

    private static void requireItsEffect(
            Scene scene, ShiftOverride override, Instant instant, List<Long> without, List<Long> with) {
        if (override instanceof ShiftOverride.Add add) {
            assertThat(with.contains(add.operator())).isEqualTo(!isOff(scene, add.operator(), instant));
            assertThat(with).containsAll(without);
        } else if (override instanceof ShiftOverride.Remove remove) {
            assertThat(with).doesNotContain(remove.operator());
            if (!without.contains(remove.operator())) {
                assertThat(with).isEqualTo(without);
            }
        } else if (override instanceof ShiftOverride.Replace replace) {
            assertThat(with).doesNotContain(replace.operator());
            if (without.contains(replace.operator()) && !isOff(scene, replace.by(), instant)) {
                assertThat(with).contains(replace.by());
            }
        }
    }

    private static boolean isOff(Scene scene, long operator, Instant instant) {
        OffDutyPlan plan = scene.offDuty().get(operator);
        return plan != null && plan.covers(instant);
    }
}
