package org.phonealert.oncall.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.Span;
import org.phonealert.people.operator.ShiftNotices;

/**
 * A mail about a shift that will be sent.
 *
 * @param due when it is to be sent
 */
record PlannedReminder(Instant due, ShiftEvent event) {

    /**
     * The mails that an operator wants about a shift.
     *
     * @param looked the time whose shifts are known: a shift that begins or ends with it may go on beyond it
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

    private static PlannedReminder atOnce(ShiftEvent event) {
        return new PlannedReminder(event.at(), event);
    }

    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    /** The events of those for which it is not too late. */
    static List<ShiftEvent> stillUseful(List<PlannedReminder> due, Instant now) {
        return due.stream()
                .map(PlannedReminder::event)
                .filter(event -> !event.isPast(now))
                .toList();
    }
}
