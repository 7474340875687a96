package org.phonealert.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is on duty by a schedule, with absences: the one calculation behind calls, pages and calendars.
 *
 * <p>It calculates who is on duty at an instant; for a longer time it does so at each instant at which that may change.
 */
public final class Shifts {
    private static final Duration STRIDE = Duration.ofDays(31);
    private static final Comparator<Shift> ORDER =
            Comparator.comparing(Shift::from).thenComparing(Shift::operator);

    private final Schedule schedule;
    private final Map<Long, OffDutyPlan> offDuty;

    /** @param offDuty the off-duty plans of operators, by number */
    public Shifts(Schedule schedule, Map<Long, OffDutyPlan> offDuty) {
        this.schedule = schedule;
        this.offDuty = Map.copyOf(offDuty);
    }

    /** The operators on duty, in the order they are called; each once. */
    public List<Long> at(Instant instant) {
        return schedule.at(instant, operator -> isOffDuty(operator, instant));
    }

    /** The shifts in a time, cut at its bounds: each as long as possible, by their beginnings, then by operator. */
    public List<Shift> between(Instant from, Instant until) {
        Map<Long, List<Span>> spans = new HashMap<>();
        for (Piece piece : pieces(from, until)) {
            for (Long operator : piece.operators()) {
                spans.computeIfAbsent(operator, first -> new ArrayList<>()).add(piece.span());
            }
        }
        return spans.entrySet().stream()
                .flatMap(of -> Span.joined(of.getValue()).stream()
                        .map(span -> new Shift(of.getKey(), span.from(), span.until())))
                .sorted(ORDER)
                .toList();
    }

    /** The times without anybody on duty, cut at the bounds of the time, in order. */
    public List<Span> gaps(Instant from, Instant until) {
        return Span.joined(pieces(from, until).stream()
                .filter(piece -> piece.operators().isEmpty())
                .map(Piece::span)
                .toList());
    }

    /** The first instant after one at which other operators are on duty, or the same in another order. */
    public Optional<Instant> nextChange(Instant after, Instant until) {
        List<Long> now = at(after);
        return Stream.iterate(after, from -> from.isBefore(until), from -> from.plus(STRIDE))
                .flatMap(from -> marks(new Span(from, earlier(from.plus(STRIDE), until))))
                .filter(mark -> !at(mark).equals(now))
                .findFirst();
    }

    /** The times at which another schedule has other operators on duty than this one, in order; each as long as possible. */
    public List<Difference> differences(Shifts other, Span time) {
        List<Instant> marks = Stream.of(marks(time), other.marks(time), Stream.of(time.until()))
                .flatMap(some -> some)
                .sorted()
                .distinct()
                .toList();
        List<Difference> differences = new ArrayList<>();
        for (int i = 1; i < marks.size(); i++) {
            Instant from = marks.get(i - 1);
            Difference next = new Difference(new Span(from, marks.get(i)), at(from), other.at(from));
            int last = differences.size() - 1;
            if (last >= 0 && next.continues(differences.get(last))) {
                differences.set(last, next.joined(differences.get(last)));
            } else if (!next.before().equals(next.then())) {
                differences.add(next);
            }
        }
        return differences;
    }

    private boolean isOffDuty(long operator, Instant instant) {
        OffDutyPlan plan = offDuty.get(operator);
        return plan != null && plan.covers(instant);
    }

    /** A time throughout which the same people are on duty. */
    private record Piece(Span span, List<Long> operators) {}

    private List<Piece> pieces(Instant from, Instant until) {
        List<Instant> marks =
                Stream.concat(marks(new Span(from, until)), Stream.of(until)).toList();
        return IntStream.range(1, marks.size())
                .mapToObj(i -> new Span(marks.get(i - 1), marks.get(i)))
                .map(span -> new Piece(span, at(span.from())))
                .toList();
    }

    /** The beginning of a time, and then every instant of it at which something may change. */
    private Stream<Instant> marks(Span within) {
        if (within.isEmpty()) {
            return Stream.empty();
        }
        Stream<Instant> absences = schedule.operators()
                .flatMap(operator -> Stream.ofNullable(offDuty.get(operator)))
                .flatMap(plan -> plan.changes(within));
        return Stream.of(Stream.of(within.from()), schedule.changes(within), absences)
                .flatMap(some -> some)
                .filter(within::contains)
                .sorted()
                .distinct();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
