package org.phonealert.oncall.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * People who take turns.
 *
 * @param rotation when they hand over
 * @param end when the layer ends, in the schedule's zone; null if never
 * @param turns who, one after another and then again from the first, 1 to 100
 * @param hours only then somebody is on duty; empty for always
 * @param holidayRule whether also, or only, on holidays; a night is cut at the midnight before a holiday and after it
 */
public record Layer(
        Rotation rotation,
        @Nullable LocalDateTime end,
        List<Turn> turns,
        List<WeeklyHours> hours,
        HolidayRule holidayRule) {
    private static final int MOST_TURNS = 100;

    public Layer {
        turns = List.copyOf(turns);
        hours = List.copyOf(hours);
        if (turns.isEmpty() || turns.size() > MOST_TURNS) {
            throw new InvalidInputException("turns", RefusalReason.WRONG_COUNT, 1, MOST_TURNS, turns.size());
        }
        if (end != null && !end.isAfter(rotation.start())) {
            throw new InvalidInputException("end", RefusalReason.NOT_AFTER_BEGINNING);
        }
    }

    /** A layer that never ends and knows neither hours nor holidays. */
    public static Layer of(Rotation rotation, Turn... turns) {
        return new Layer(rotation, null, List.of(turns), List.of(), HolidayRule.ALWAYS);
    }

    /** Whose turn it is, in the order they are called; two turns where the clock is put back at a hand-over. */
    Stream<Long> operators(Instant instant, ZoneId zone) {
        return rotation.turns(Span.of(instant), zone).flatMap(turn -> turn(turn.number()).operators().stream());
    }

    /** Whether this is one of the layer's hours. */
    boolean isOpen(Instant instant, ZoneId zone, Predicate<LocalDate> holidays, Reading reading) {
        return !open(Span.of(instant), zone, holidays, reading).isEmpty();
    }

    /** Every instant of a time at which something may change, and perhaps others. */
    Stream<Instant> changes(Span within, ZoneId zone, Predicate<LocalDate> holidays) {
        Stream<Span> turns = rotation.turns(within, zone).map(Rotation.Numbered::span);
        Stream<Span> open =
                Stream.of(Reading.values()).flatMap(reading -> open(within, zone, holidays, reading).stream());
        return Stream.concat(turns, open).flatMap(Span::bounds);
    }

    private List<Span> open(Span within, ZoneId zone, Predicate<LocalDate> holidays, Reading reading) {
        return Hours.spans(List.of(date -> openOn(date, holidays)), within, zone, reading);
    }

    /** The hours that begin on a day, without the days that the holidays forbid, within the layer's life. */
    private Stream<LocalSpan> openOn(LocalDate date, Predicate<LocalDate> holidays) {
        Stream<LocalSpan> all = hours.isEmpty()
                ? Stream.of(LocalSpan.day(date))
                : hours.stream().flatMap(some -> some.on(date));
        LocalSpan life = new LocalSpan(rotation.start(), end == null ? LocalDateTime.MAX : end);
        return all.flatMap(some -> Stream.of(date, date.plusDays(1))
                        .filter(day -> holidayRule.allows(day, holidays))
                        .flatMap(day -> some.cut(LocalSpan.day(day))))
                .flatMap(some -> some.cut(life));
    }

    private Turn turn(long number) {
        return turns.get(Math.floorMod(number, turns.size()));
    }

    /** Whether this is another layer with more or fewer turns: whoever has the turn would lose it. */
    public boolean resizes(Layer other) {
        return rotation.equals(other.rotation) && turns.size() != other.turns.size();
    }

    /**
     * The layer with other turns from now on, so that nobody's turn jumps: who has the turn keeps it, or else the next of
     * the old order who is still there takes it, and the others follow in the new order.
     */
    public Layer withTurns(List<Turn> newTurns, Instant now, ZoneId zone) {
        long number = rotation.turns(Span.of(now), zone)
                .mapToLong(Rotation.Numbered::number)
                .max()
                .orElse(0);
        List<Turn> rotated = new ArrayList<>(newTurns);
        IntStream.range(0, turns.size())
                .map(ahead -> heir(turn(number + ahead), newTurns))
                .filter(place -> place >= 0)
                .findFirst()
                .ifPresent(place -> Collections.rotate(rotated, Math.floorMod(number - place, newTurns.size())));
        return new Layer(rotation, end, rotated, hours, holidayRule);
    }

    private static int heir(Turn old, List<Turn> newTurns) {
        int same = newTurns.indexOf(old);
        return same >= 0
                ? same
                : IntStream.range(0, newTurns.size())
                        .filter(place -> newTurns.get(place).shares(old))
                        .findFirst()
                        .orElse(-1);
    }
}
