package org.phonealert.oncall.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.phonealert.base.RefusalReason.INVALID_DAY_OF_MONTH;
import static org.phonealert.base.RefusalReason.NOT_AFTER_BEGINNING;
import static org.phonealert.base.RefusalReason.NOT_BETWEEN;
import static org.phonealert.base.RefusalReason.NO_WEEKDAY;
import static org.phonealert.base.RefusalReason.REPLACED_BY_THEMSELVES;
import static org.phonealert.base.RefusalReason.TWICE_IN_A_TURN;
import static org.phonealert.base.RefusalReason.WRONG_COUNT;
import static org.phonealert.base.RefusalReason.YEAR_NOT_BETWEEN;

/** A refusal names the field that is wrong, and says how to correct it. */
class RefusedTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T09:00");
    private static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");
    private static final Rotation DAILY = new Rotation(HandOver.DAILY, 1, START);

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("every", Refusal.of(NOT_BETWEEN, 1, 999), () -> new Rotation(HandOver.DAILY, 0, START)),
                refused("every", Refusal.of(NOT_BETWEEN, 1, 999), () -> new Rotation(HandOver.DAILY, 1000, START)),
                refused(
                        "start",
                        Refusal.of(YEAR_NOT_BETWEEN, 2000, 2999),
                        () -> new Rotation(HandOver.DAILY, 1, START.withYear(1999))),
                refused(
                        "start",
                        Refusal.of(YEAR_NOT_BETWEEN, 2000, 2999),
                        () -> new Rotation(HandOver.DAILY, 1, START.withYear(3000))),
                refused("operators", Refusal.of(WRONG_COUNT, 1, 20, 0), () -> new Turn(List.of())),
                refused(
                        "operators",
                        Refusal.of(WRONG_COUNT, 1, 20, 21),
                        () -> new Turn(LongStream.rangeClosed(1, 21).boxed().toList())),
                refused("operators", Refusal.of(TWICE_IN_A_TURN), () -> Turn.of(1, 2, 1)),
                refused("turns", Refusal.of(WRONG_COUNT, 1, 100, 0), () -> Layer.of(DAILY)),
                refused(
                        "turns",
                        Refusal.of(WRONG_COUNT, 1, 100, 101),
                        () -> Layer.of(
                                DAILY, Collections.nCopies(101, Turn.of(1)).toArray(Turn[]::new))),
                refused("end", Refusal.of(NOT_AFTER_BEGINNING), () -> ending(START)),
                refused("days", Refusal.of(NO_WEEKDAY), () -> new WeeklyHours(Set.of(), LocalTime.MIN, LocalTime.NOON)),
                refused("until", Refusal.of(NOT_AFTER_BEGINNING), () -> new ShiftOverride.Add(1, NOW, NOW)),
                refused("until", Refusal.of(NOT_AFTER_BEGINNING), () -> new ShiftOverride.Remove(1, NOW, NOW)),
                refused("until", Refusal.of(NOT_AFTER_BEGINNING), () -> new ShiftOverride.Replace(1, 2, NOW, NOW)),
                refused(
                        "by",
                        Refusal.of(REPLACED_BY_THEMSELVES),
                        () -> new ShiftOverride.Replace(1, 1, NOW, NOW.plusSeconds(1))),
                refused("until", Refusal.of(NOT_AFTER_BEGINNING), () -> new OffDuty.Once(START, START)),
                refused(
                        "day",
                        Refusal.of(INVALID_DAY_OF_MONTH),
                        () -> new OffDuty.Monthly(0, LocalTime.MIN, LocalTime.NOON)),
                refused(
                        "day",
                        Refusal.of(INVALID_DAY_OF_MONTH),
                        () -> new OffDuty.Monthly(32, LocalTime.MIN, LocalTime.NOON)),
                refused("layers", Refusal.of(WRONG_COUNT, 0, 20, 21), () -> layers(21)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_names_the_field_and_the_correction(String field, Refusal refusal, ThrowingCallable wrong) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(wrong)
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field))
                .satisfies(fault -> assertThat(fault.refusal()).isEqualTo(refusal));
    }

    @Test
    void the_bounds_themselves_are_accepted() {
        assertThatCode(() -> {
                    new Rotation(HandOver.HOURLY, 999, START.withYear(2000));
                    new Rotation(HandOver.MONTHLY, 1, START.withYear(2999));
                    new Turn(LongStream.rangeClosed(1, 20).boxed().toList());
                    Layer.of(DAILY, Collections.nCopies(100, Turn.of(1)).toArray(Turn[]::new));
                    ending(START.plusMinutes(1));
                    new WeeklyHours(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON);
                    new OffDuty.Monthly(31, LocalTime.MIN, LocalTime.MIN);
                    new OffDuty.Monthly(OffDuty.Monthly.LAST_DAY, LocalTime.MIN, LocalTime.MIN);
                    layers(20);
                })
                .doesNotThrowAnyException();
    }

    private static Arguments refused(String field, Refusal refusal, ThrowingCallable wrong) {
        return arguments(field, refusal, wrong);
    }

    private static Layer ending(LocalDateTime end) {
        return new Layer(DAILY, end, List.of(Turn.of(1)), List.of(), HolidayRule.ALWAYS);
    }

    private static Schedule layers(int number) {
        Layer layer = Layer.of(DAILY, Turn.of(1));
        return new Schedule(
                ZoneId.of("Europe/Paris"), day -> false, Collections.nCopies(number, layer), List.of(), List.of());
    }
}
