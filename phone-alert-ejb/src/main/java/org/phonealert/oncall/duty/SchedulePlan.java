package org.phonealert.oncall.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.oncall.shift.Holidays;
import org.phonealert.oncall.shift.Layer;
import org.phonealert.oncall.shift.Schedule;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.ShiftOverride;

/**
 * The plan of a schedule, without exceptions and imported shifts.
 *
 * @param zone of its clock
 * @param country whose holidays count, as ISO 3166-1 has it; null for none
 * @param part of the country, as ISO 3166-2 has it without the country; null for the holidays of the whole country
 * @param gapsMeant whether times without anybody on duty are intended, so that there are no warnings
 * @param layers from the bottom to the top
 */
public record SchedulePlan(
        ZoneId zone, @Nullable String country, @Nullable String part, boolean gapsMeant, List<Layer> layers) {
    public SchedulePlan {
        layers = List.copyOf(layers);
        if (country == null && part != null) {
            throw new InvalidInputException("country", RefusalReason.COUNTRY_OF_PART_MISSING);
        }
        // refuses here, before it is stored, what cannot be calculated
        with(zone, country, part, layers, List.of(), List.of());
    }

    Schedule with(List<ShiftOverride> overrides, List<Shift> imported) {
        return with(zone, country, part, layers, overrides, imported);
    }

    private static Schedule with(
            ZoneId zone,
            @Nullable String country,
            @Nullable String part,
            List<Layer> layers,
            List<ShiftOverride> overrides,
            List<Shift> imported) {
        return new Schedule(zone, holidays(country, part), layers, overrides, imported);
    }

    /** The days that are holidays. */
    Predicate<LocalDate> holidays() {
        return holidays(country, part);
    }

    /**
     * This plan as the continuation of another: where turns join or leave a layer, they are put into an order in which the
     * turn that is on duty stays on duty. Layers with the same hand-overs are taken for the same layer.
     */
    public SchedulePlan continuing(SchedulePlan before, Instant now) {
        List<Layer> continued = IntStream.range(0, layers.size())
                .mapToObj(place -> before.continued(place, layers.get(place), now))
                .toList();
        return new SchedulePlan(zone, country, part, gapsMeant, continued);
    }

    private Layer continued(int place, Layer next, Instant now) {
        return nearest(place, next)
                .map(old -> old.withTurns(next.turns(), now, zone).turns())
                .map(turns -> new Layer(next.rotation(), next.end(), turns, next.hours(), next.holidayRule()))
                .orElse(next);
    }

    /** The nearest layer of this plan that the given one continues with more or fewer turns. */
    private Optional<Layer> nearest(int place, Layer next) {
        return IntStream.range(0, layers.size())
                .boxed()
                .filter(old -> next.resizes(layers.get(old)))
                .min(Comparator.comparing(old -> Math.abs(old - place)))
                .map(layers::get);
    }

    /** This plan with nobody on duty. */
    SchedulePlan withoutLayers() {
        return new SchedulePlan(zone, country, part, gapsMeant, List.of());
    }

    /** The operators who take turns. */
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
