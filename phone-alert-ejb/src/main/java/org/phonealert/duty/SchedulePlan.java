package org.phonealert.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.InvalidInputException;
import org.phonealert.shift.Holidays;
import org.phonealert.shift.Layer;
import org.phonealert.shift.Schedule;
import org.phonealert.shift.Shift;
import org.phonealert.shift.ShiftOverride;

/**
 * What is planned of a schedule, before any exception.
 *
 * @param zone where its clock stands
 * @param country whose holidays count, as ISO 3166-1 has it; null for none
 * @param part of the country, as ISO 3166-2 has it without the country; null for what all of it has in common
 * @param gapsMeant whether nobody is to be warned of times without anybody on duty
 * @param layers from the bottom to the top
 */
public record SchedulePlan(
        ZoneId zone, @Nullable String country, @Nullable String part, boolean gapsMeant, List<Layer> layers) {
    public SchedulePlan {
        layers = List.copyOf(layers);
        if (country == null && part != null) {
            throw new InvalidInputException("country", "is missing: the part is of which country?");
        }
        holidays(country, part);
    }

    Schedule with(List<ShiftOverride> overrides, List<Shift> given) {
        return new Schedule(zone, holidays(), layers, overrides, given);
    }

    /** Which days are holidays. */
    Predicate<LocalDate> holidays() {
        return holidays(country, part);
    }

    /** The same with nobody on duty. */
    SchedulePlan withoutLayers() {
        return new SchedulePlan(zone, country, part, gapsMeant, List.of());
    }

    /** Everybody who takes turns. */
    Set<Long> operators() {
        return layers.stream()
                .flatMap(layer -> layer.turns().stream())
                .flatMap(turn -> turn.operators().stream())
                .collect(Collectors.toSet());
    }

    private static Predicate<LocalDate> holidays(@Nullable String country, @Nullable String part) {
        return country == null ? date -> false : Holidays.of(country, part);
    }
}
