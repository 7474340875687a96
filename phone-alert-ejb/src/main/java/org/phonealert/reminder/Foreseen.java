package org.phonealert.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.phonealert.operator.ShiftNotices;
import org.phonealert.shift.Shift;
import org.phonealert.shift.Span;

/**
 * What is to be told, and from when on.
 *
 * @param due when it is time to tell it
 */
record Foreseen(Instant due, Happening happening) {

    /**
     * What an operator wants to be told of a shift.
     *
     * @param looked the time whose shifts are known: a shift that begins or ends with it goes on beyond it
     */
    static Stream<Foreseen> of(long schedule, Shift shift, Span looked, ShiftNotices wanted) {
        Stream.Builder<Foreseen> all = Stream.builder();
        boolean begins = looked.from().isBefore(shift.from());
        boolean ends = shift.until().isBefore(looked.until());
        Integer minutesBefore = wanted.minutesBefore();
        if (begins && minutesBefore != null) {
            Instant due = shift.from().minus(Duration.ofMinutes(minutesBefore));
            all.add(new Foreseen(due, new Happening(Occasion.REMINDER, schedule, shift.operator(), shift.from())));
        }
        if (begins && wanted.handOver()) {
            all.add(atOnce(new Happening(Occasion.BEGIN, schedule, shift.operator(), shift.from())));
        }
        if (ends && wanted.handOver()) {
            all.add(atOnce(new Happening(Occasion.END, schedule, shift.operator(), shift.until())));
        }
        return all.build();
    }

    private static Foreseen atOnce(Happening happening) {
        return new Foreseen(happening.at(), happening);
    }

    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    /** What of these is to be told now: it is time, and not too late. */
    static List<Happening> toTell(List<Foreseen> due, Instant now) {
        return due.stream()
                .map(Foreseen::happening)
                .filter(happening -> !happening.isPast(now))
                .toList();
    }
}
