package org.phonealert.oncall.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.Span;
import org.phonealert.people.operator.ShiftNotices;

/**
 * What is to be told, and from when on.
 *
 * @param due when it is time to tell it
 */
record PlannedReminder(Instant due, ShiftEvent happening) {

    /**
     * What an operator wants to be told of a shift.
     *
     * @param looked the time whose shifts are known: a shift that begins or ends with it goes on beyond it
     */
    static Stream<PlannedReminder> of(long schedule, Shift shift, Span looked, ShiftNotices wanted) {
        Stream.Builder<PlannedReminder> all = Stream.builder();
        boolean begins = looked.from().isBefore(shift.from());
        boolean ends = shift.until().isBefore(looked.until());
        Integer minutesBefore = wanted.minutesBefore();
        if (begins && minutesBefore != null) {
            Instant due = shift.from().minus(Duration.ofMinutes(minutesBefore));
            all.add(new PlannedReminder(
                    due, new ShiftEvent(ReminderKind.REMINDER, schedule, shift.operator(), shift.from())));
        }
        if (begins && wanted.handOver()) {
            all.add(atOnce(new ShiftEvent(ReminderKind.BEGIN, schedule, shift.operator(), shift.from())));
        }
        if (ends && wanted.handOver()) {
            all.add(atOnce(new ShiftEvent(ReminderKind.END, schedule, shift.operator(), shift.until())));
        }
        return all.build();
    }

    private static PlannedReminder atOnce(ShiftEvent happening) {
        return new PlannedReminder(happening.at(), happening);
    }

    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    /** What of these is to be told now: it is time, and not too late. */
    static List<ShiftEvent> toTell(List<PlannedReminder> due, Instant now) {
        return due.stream()
                .map(PlannedReminder::happening)
                .filter(happening -> !happening.isPast(now))
                .toList();
    }
}
