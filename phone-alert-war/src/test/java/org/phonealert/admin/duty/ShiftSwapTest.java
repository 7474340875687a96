package org.phonealert.admin.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.oncallview.OnCall.OneShift;
import org.phonealert.oncall.duty.OverrideKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which shifts are swapped when one is dropped on another. */
class ShiftSwapTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final OneShift ALICES = week("Alice", 0);
    private static final OneShift BRUNOS = week("Bruno", 1);
    private static final OneShift CHLOES = week("Chloé", 2);
    private static final List<OneShift> ALL = List.of(ALICES, BRUNOS, CHLOES, week("Alice", 3));

    @ParameterizedTest
    @CsvSource({"7, Bruno", "4, Bruno", "10, Bruno", "11, Chloé", "14, Chloé"})
    void a_dragged_shift_is_swapped_with_the_other_operators_shift_that_it_would_overlap_most(int days, String with) {
        ShiftSwap swap = ShiftSwap.moving(ALICES, MONDAY.plus(Duration.ofDays(days)), ALL);

        assertThat(swap.one()).isEqualTo(ALICES);
        assertThat(swap.other().operator()).isEqualTo(with);
    }

    @Test
    void a_shift_that_the_calendar_shows_truncated_is_swapped_whole() {
        OneShift seen = new OneShift("Bruno", BRUNOS.from().plus(Duration.ofDays(3)), BRUNOS.until());

        ShiftSwap swap = ShiftSwap.moving(seen, CHLOES.from(), ALL);

        assertThat(swap).isEqualTo(new ShiftSwap(BRUNOS, CHLOES));
    }

    @Test
    void each_operator_takes_exactly_the_shift_of_the_other() {
        assertThat(new ShiftSwap(ALICES, BRUNOS).overrides())
                .containsExactly(
                        new OverridePart(OverrideKind.REPLACE, "Alice", "Bruno", ALICES.from(), ALICES.until()),
                        new OverridePart(OverrideKind.REPLACE, "Bruno", "Alice", BRUNOS.from(), BRUNOS.until()));
    }

    @Test
    void a_swap_with_oneself_or_with_an_overlapping_shift_is_refused() {
        Instant longBefore = MONDAY.minus(Duration.ofDays(30));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ShiftSwap.moving(ALICES, longBefore, ALL))
                .satisfies(
                        fault -> assertThat(fault.refusal().reason()).isEqualTo(RefusalReason.NO_SHIFT_TO_SWAP_WITH));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ShiftSwap.moving(week("Alice", -1), MONDAY, ALL))
                .satisfies(fault -> assertThat(fault.refusal().reason()).isEqualTo(RefusalReason.SHIFT_NOT_SWAPPABLE));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new ShiftSwap(ALICES, week("Alice", 3)).overrides())
                .satisfies(fault -> assertThat(fault.refusal().reason()).isEqualTo(RefusalReason.OWN_SHIFT));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new ShiftSwap(ALICES, week("Bruno", 0)).overrides())
                .satisfies(fault -> assertThat(fault.refusal().reason()).isEqualTo(RefusalReason.SHIFTS_OVERLAP));
    }

    private static OneShift week(String operator, int number) {
        Instant from = MONDAY.plus(Duration.ofDays(7L * number));
        return new OneShift(operator, from, from.plus(Duration.ofDays(7)));
    }
}
