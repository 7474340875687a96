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
 * Layers of turns, exceptions and imported shifts: who is on duty when.
 *
 * <p>At each instant the highest layer counts that has anyone on duty after overrides and off-duty periods: an operator who
 * is replaced or removed leaves the layer, and beneath a layer that has nobody left the next one counts. An operator who is
 * added is on duty besides the layer that counts. Where the clock is put back while a layer begins or ends, both it and the
 * one beneath count.
 *
 * @param zone of the schedule's clock
 * @param holidays the days that are holidays
 * @param layers from the bottom to the top, at most 20
 * @param overrides in the order they were made
 * @param imported shifts that are planned elsewhere: they lie above all layers
 */
public record Schedule(
        ZoneId zone,
        Predicate<LocalDate> holidays,
        List<Layer> layers,
        List<ShiftOverride> overrides,
        List<Shift> imported) {
    private static final int MOST_LAYERS = 20;

    public Schedule {
        layers = List.copyOf(layers);
        overrides = List.copyOf(overrides);
        imported = List.copyOf(imported);
        if (layers.size() > MOST_LAYERS) {
            throw new InvalidInputException("layers", RefusalReason.WRONG_COUNT, 0, MOST_LAYERS, layers.size());
        }
    }

    /** The operators who may ever be on duty. */
    Stream<Long> operators() {
        return Stream.of(
                        layers.stream()
                                .flatMap(layer -> layer.turns().stream())
                                .flatMap(turn -> turn.operators().stream()),
                        overrides.stream().flatMap(ShiftOverride::operators),
                        imported.stream().map(Shift::operator))
                .flatMap(some -> some)
                .distinct();
    }

    /** The operators on duty, in the order they are called. */
    List<Long> at(Instant instant, LongPredicate offDuty) {
        List<ShiftOverride> holding =
                overrides.stream().filter(some -> some.holds(instant)).toList();
        Stream<Long> added = IntStream.range(0, holding.size())
                .boxed()
                .flatMap(i -> applied(holding.get(i).added(), holding.subList(i + 1, holding.size())));
        return Stream.concat(
                        ofImportOrLayers(instant, holding, offDuty), added.filter(operator -> !offDuty.test(operator)))
                .distinct()
                .toList();
    }

    private Stream<Long> ofImportOrLayers(Instant instant, List<ShiftOverride> holding, LongPredicate offDuty) {
        List<Long> ofImport = applied(
                        imported.stream().filter(shift -> shift.holds(instant)).map(Shift::operator), holding)
                .filter(operator -> !offDuty.test(operator))
                .toList();
        return ofImport.isEmpty() ? ofLayers(instant, holding, offDuty) : ofImport.stream();
    }

    private Stream<Long> ofLayers(Instant instant, List<ShiftOverride> holding, LongPredicate offDuty) {
        Stream<Long> people = Stream.empty();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            if (layer.isOpen(instant, zone, holidays, Reading.LONGEST)) {
                List<Long> here = applied(layer.operators(instant, zone), holding)
                        .filter(operator -> !offDuty.test(operator))
                        .toList();
                people = Stream.concat(people, here.stream());
                // where the clock is put back, the layer that ends and the one that begins are both on duty
                if (!here.isEmpty() && layer.isOpen(instant, zone, holidays, Reading.SHORTEST)) {
                    return people;
                }
            }
        }
        return people;
    }

    private static Stream<Long> applied(Stream<Long> operators, List<ShiftOverride> holding) {
        Stream<Long> people = operators;
        for (ShiftOverride next : holding) {
            people = people.flatMap(next::inPlaceOf);
        }
        return people;
    }

    /** At least all instants within a time at which the people on duty may change. */
    Stream<Instant> changes(Span within) {
        return Stream.of(
                        layers.stream().flatMap(layer -> layer.changes(within, zone, holidays)),
                        overrides.stream().flatMap(some -> Stream.of(some.from(), some.until())),
                        imported.stream().flatMap(shift -> Stream.of(shift.from(), shift.until())))
                .flatMap(some -> some);
    }
}
