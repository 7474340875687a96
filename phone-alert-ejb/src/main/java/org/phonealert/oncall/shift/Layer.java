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
 * @param turns one after another and then again from the first, 1 to 100
 * @param hours outside of which nobody is on duty; empty for always
 * @param holidayRule whether holidays count as well, or alone; a night is cut at the midnights of a holiday
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

    /** A layer without an end, hours or a holiday rule. */
    public static Layer of(Rotation rotation, Turn... turns) {
        return new Layer(rotation, null, List.of(turns), List.of(), HolidayRule.ALWAYS);
    }

    /** The operators of the turn, in the order they are called; of two turns where the clock is put back at a hand-over. */
    Stream<Long> operators(Instant instant, ZoneId zone) {
        return rotation.turns(Span.of(instant), zone).flatMap(turn -> turn(turn.number()).operators().stream());
    }

    /** Whether this is one of the layer's hours. */
    boolean isOpen(Instant instant, ZoneId zone, Predicate<LocalDate> holidays, Reading reading) {
        return !open(Span.of(instant), zone, holidays, reading).isEmpty();
    }

    /** At least all instants within a time at which the people on duty may change. */
    Stream<Instant> changes(Span within, ZoneId zone, Predicate<LocalDate> holidays) {
        Stream<Span> turns = rotation.turns(within, zone).map(Rotation.Numbered::span);
        Stream<Span> open =
                Stream.of(Reading.values()).flatMap(reading -> open(within, zone, holidays, reading).stream());
        return Stream.concat(turns, open).flatMap(Span::bounds);
    }

    private List<Span> open(Span within, ZoneId zone, Predicate<LocalDate> holidays, Reading reading) {
        return Hours.spans(List.of(date -> openOn(date, holidays)), within, zone, reading);
    }

    /** The hours that begin on a day, without the days that the holiday rule excludes, from the start to the end of the layer. */
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

    /** Whether this is the other layer with more or fewer turns: without a new order, the turn on duty would change. */
    public boolean resizes(Layer other) {
        return rotation.equals(other.rotation) && turns.size() != other.turns.size();
    }

    /**
     * The layer with other turns from now on: the turn on duty stays on duty, or else the next one of the old order that is
     * still there follows; after it come the others in the new order.
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
