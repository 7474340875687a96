package org.phonealert.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How long an operator was on duty, by the kinds of hours. Real time is counted: an hour that the clock shows twice counts
 * twice, one that it skips does not count. Beginnings and ends are rounded down to whole minutes.
 */
public final class DutyHours {
    /** No hours. */
    public static final DutyHours NONE = new DutyHours(Stream.of());

    /** In order; none overlap. */
    private final List<Piece> pieces;

    /** A time of one kind. */
    private record Piece(Instant from, Instant until, HourKind kind) {}

    private DutyHours(Stream<Piece> pieces) {
        this.pieces = apart(pieces);
    }

    /**
     * The hours of some times.
     *
     * @param zone on whose clock it is night, a weekend or a holiday
     */
    public static DutyHours of(Collection<Span> times, ZoneId zone, Predicate<LocalDate> holidays) {
        return new DutyHours(times.stream().flatMap(time -> pieces(time, zone, holidays)));
    }

    /** The hours of all of these, each moment once; if its kinds differ, the first of the enum counts. */
    public static DutyHours together(Collection<DutyHours> those) {
        return new DutyHours(those.stream().flatMap(some -> some.pieces.stream()));
    }

    public Duration of(HourKind kind) {
        return sum(pieces.stream().filter(piece -> piece.kind() == kind));
    }

    public Duration total() {
        return sum(pieces.stream());
    }

    private static Duration sum(Stream<Piece> pieces) {
        return pieces.map(piece -> Duration.between(piece.from(), piece.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Stream<Piece> pieces(Span time, ZoneId zone, Predicate<LocalDate> holidays) {
        Instant until = time.until().truncatedTo(ChronoUnit.MINUTES);
        Stream.Builder<Piece> pieces = Stream.builder();
        Instant from = time.from().truncatedTo(ChronoUnit.MINUTES);
        while (from.isBefore(until)) {
            ZoneOffset offset = zone.getRules().getOffset(from);
            Instant next = earlier(until, nextMark(from, offset, zone));
            pieces.add(new Piece(from, next, HourKind.at(from.atOffset(offset).toLocalDateTime(), holidays)));
            from = next;
        }
        return pieces.build();
    }

    /** The next instant at which the kind may change or the clock is changed. */
    private static Instant nextMark(Instant after, ZoneOffset offset, ZoneId zone) {
        Instant shown =
                HourKind.nextAfter(after.atOffset(offset).toLocalDateTime()).toInstant(offset);
        ZoneOffsetTransition change = zone.getRules().nextTransition(after);
        return change == null ? shown : earlier(shown, change.getInstant());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @SuppressWarnings("EnumOrdinal") // counters of this one calculation; no ordinal is stored
    private static List<Piece> apart(Stream<Piece> pieces) {
        // by instant: how many pieces of each kind begin, less those that end
        TreeMap<Instant, int[]> changes = new TreeMap<>();
        pieces.forEach(piece -> {
            changes.computeIfAbsent(piece.from(), first -> none())[piece.kind().ordinal()]++;
            changes.computeIfAbsent(piece.until(), first -> none())[piece.kind().ordinal()]--;
        });
        List<Piece> apart = new ArrayList<>();
        int[] there = none();
        for (Map.Entry<Instant, int[]> change : changes.entrySet()) {
            for (HourKind kind : HourKind.values()) {
                there[kind.ordinal()] += change.getValue()[kind.ordinal()];
            }
            Instant next = changes.higherKey(change.getKey());
            Stream.of(HourKind.values())
                    .filter(kind -> there[kind.ordinal()] > 0)
                    .findFirst()
                    .ifPresent(kind -> apart.add(new Piece(change.getKey(), next, kind)));
        }
        return apart;
    }

    private static int[] none() {
        return new int[HourKind.values().length];
    }
}
