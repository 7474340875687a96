package org.phonealert.oncall.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * Who is to be on duty when.
 *
 * <p>Later layers cover earlier ones for the instants at which they have somebody on duty, after overrides and off-duty
 * periods: who is replaced or removed leaves the layer, and a layer that has nobody left lets the one beneath be seen. Who
 * is added comes besides whatever layer is seen. Where the clock is put back while a layer comes or goes, both it and the
 * one beneath are seen.
 *
 * @param zone where the schedule's clock stands
 * @param holidays which days are holidays
 * @param layers from the bottom to the top, at most 20
 * @param overrides in the order they were made
 * @param given shifts that somebody else planned: they lie above all layers
 */
public record Schedule(
        ZoneId zone,
        Predicate<LocalDate> holidays,
        List<Layer> layers,
        List<ShiftOverride> overrides,
        List<Shift> given) {
    private static final int MOST_LAYERS = 20;

    public Schedule {
        layers = List.copyOf(layers);
        overrides = List.copyOf(overrides);
        given = List.copyOf(given);
        if (layers.size() > MOST_LAYERS) {
            throw new InvalidInputException("layers", RefusalReason.WRONG_COUNT, 0, MOST_LAYERS, layers.size());
        }
    }

    /** Everybody who may ever be on duty. */
    Stream<Long> operators() {
        return Stream.of(
                        layers.stream()
                                .flatMap(layer -> layer.turns().stream())
                                .flatMap(turn -> turn.operators().stream()),
                        overrides.stream().flatMap(ShiftOverride::operators),
                        given.stream().map(Shift::operator))
                .flatMap(some -> some)
                .distinct();
    }

    /** Who is on duty, in the order they are called. */
    List<Long> at(Instant instant, LongPredicate offDuty) {
        List<ShiftOverride> holding =
                overrides.stream().filter(some -> some.holds(instant)).toList();
        Stream<Long> added = IntStream.range(0, holding.size())
                .boxed()
                .flatMap(i -> fate(holding.get(i).added(), holding.subList(i + 1, holding.size())));
        return Stream.concat(seen(instant, holding, offDuty), added.filter(operator -> !offDuty.test(operator)))
                .distinct()
                .toList();
    }

    private Stream<Long> seen(Instant instant, List<ShiftOverride> holding, LongPredicate offDuty) {
        List<Long> told = fate(
                        given.stream().filter(shift -> shift.holds(instant)).map(Shift::operator), holding)
                .filter(operator -> !offDuty.test(operator))
                .toList();
        return told.isEmpty() ? seenOfLayers(instant, holding, offDuty) : told.stream();
    }

    private Stream<Long> seenOfLayers(Instant instant, List<ShiftOverride> holding, LongPredicate offDuty) {
        Stream<Long> people = Stream.empty();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            if (layer.isOpen(instant, zone, holidays, Reading.LONGEST)) {
                List<Long> here = fate(layer.operators(instant, zone), holding)
                        .filter(operator -> !offDuty.test(operator))
                        .toList();
                people = Stream.concat(people, here.stream());
                // where the clock is put back, the layer that goes and the one that comes are both on duty
                if (!here.isEmpty() && layer.isOpen(instant, zone, holidays, Reading.SHORTEST)) {
                    return people;
                }
            }
        }
        return people;
    }

    private static Stream<Long> fate(Stream<Long> operators, List<ShiftOverride> holding) {
        Stream<Long> people = operators;
        for (ShiftOverride next : holding) {
            people = people.flatMap(next::fate);
        }
        return people;
    }

    /** Every instant of a time at which something may change, and perhaps others. */
    Stream<Instant> changes(Span within) {
        return Stream.of(
                        layers.stream().flatMap(layer -> layer.changes(within, zone, holidays)),
                        overrides.stream().flatMap(some -> Stream.of(some.from(), some.until())),
                        given.stream().flatMap(shift -> Stream.of(shift.from(), shift.until())))
                .flatMap(some -> some);
    }
}
