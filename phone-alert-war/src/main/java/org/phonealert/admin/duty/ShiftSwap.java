package org.phonealert.admin.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.oncallview.OnCall.OneShift;
import org.phonealert.oncall.duty.OverrideKind;

/** Two shifts whose operators swap. */
record ShiftSwap(OneShift one, OneShift other) {

    /**
     * The swap of a dragged shift with another operator's shift that it would overlap most.
     *
     * @param shown the shift as shown, perhaps truncated at the end of the calendar
     * @param to its new start
     * @param all the shifts that can be swapped
     * @throws InvalidInputException if there is no such shift
     */
    static ShiftSwap moving(OneShift shown, Instant to, List<OneShift> all) {
        Instant end = to.plus(Duration.between(shown.from(), shown.until()));
        OneShift moved = all.stream()
                .filter(shift -> shift.operator().equals(shown.operator()))
                .filter(shift -> overlap(shift, shown.from(), shown.until()).compareTo(Duration.ZERO) > 0)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("first", RefusalReason.SHIFT_NOT_SWAPPABLE));
        Optional<OneShift> other = all.stream()
                .filter(shift -> !shift.operator().equals(shown.operator()))
                .filter(shift -> overlap(shift, to, end).compareTo(Duration.ZERO) > 0)
                .max(Comparator.comparing(shift -> overlap(shift, to, end)));
        return new ShiftSwap(
                moved,
                other.orElseThrow(() -> new InvalidInputException("second", RefusalReason.NO_SHIFT_TO_SWAP_WITH)));
    }

    private static Duration overlap(OneShift shift, Instant from, Instant until) {
        Instant begins = shift.from().isAfter(from) ? shift.from() : from;
        Instant ends = shift.until().isBefore(until) ? shift.until() : until;
        return Duration.between(begins, ends);
    }

    /**
     * The exceptions that make the swap: each operator takes exactly the other's shift.
     *
     * @throws InvalidInputException if both shifts belong to the same operator or overlap
     */
    List<OverridePart> overrides() {
        if (one.operator().equals(other.operator())) {
            throw new InvalidInputException("second", RefusalReason.OWN_SHIFT);
        }
        if (overlap(one, other.from(), other.until()).compareTo(Duration.ZERO) > 0) {
            throw new InvalidInputException("second", RefusalReason.SHIFTS_OVERLAP);
        }
        return List.of(replace(one, other.operator()), replace(other, one.operator()));
    }

    private static OverridePart replace(OneShift shift, String by) {
        return new OverridePart(OverrideKind.REPLACE, shift.operator(), by, shift.from(), shift.until());
    }
}
