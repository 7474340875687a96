package org.phonealert.oncall.reminder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.mail.MailText;
import org.phonealert.base.settings.Settings;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.people.operator.Operator;

/** Writes the text of a mail when it is sent, from the shifts of that moment: they may have changed since it was queued. */
@Dependent
class ShiftMailWriter {
    /** Most shifts end within the first; for one that lasts longer than the last, the mail gives no end. */
    private static final List<Duration> LOOKED_AHEAD = List.of(Duration.ofDays(8), Duration.ofDays(62));

    @Inject
    private Duty duty;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Settings settings;

    /** Empty if there is no such shift any more, the reader does not want the mail any more, or it is too late. */
    Optional<MailText> write(ShiftEvent event, Operator reader, Instant now) {
        if (event.isPast(now) || !wants(reader, event.occasion())) {
            return Optional.empty();
        }
        long schedule = event.schedule();
        Instant at = event.at();
        ShiftMailWording wording = new ShiftMailWording(reader, schedules.name(schedule), at, settings.publicUrl());
        return event.occasion() == ReminderKind.END
                ? ended(event).map(shift -> wording.end(others(schedule, at, reader)))
                : begun(event).map(shift -> {
                    List<String> before = others(schedule, justBefore(at), reader);
                    return event.occasion() == ReminderKind.REMINDER
                            ? wording.reminder(now, end(shift), before)
                            : wording.begin(end(shift), before, others(schedule, at, reader));
                });
    }

    /** An operator who was taken off duty by hand begins no shift. */
    private static boolean wants(Operator reader, ReminderKind occasion) {
        return switch (occasion) {
            case REMINDER -> reader.onDuty() && reader.shiftNotices().minutesBefore() != null;
            case BEGIN -> reader.onDuty() && reader.shiftNotices().handOver();
            case END -> !reader.isRetired() && reader.shiftNotices().handOver();
        };
    }

    /** The shift that begins then, up to the end or as far as is looked. */
    private Optional<Shift> begun(ShiftEvent event) {
        Optional<Shift> shift = Optional.empty();
        for (Duration ahead : LOOKED_AHEAD) {
            Instant bound = event.at().plus(ahead);
            shift = shifts(event, bound)
                    .filter(one -> one.from().equals(event.at()))
                    .findFirst();
            if (shift.filter(one -> one.until().equals(bound)).isEmpty()) {
                return shift;
            }
        }
        return shift;
    }

    private Optional<Shift> ended(ShiftEvent event) {
        return shifts(event, event.at().plus(1, ChronoUnit.MICROS))
                .filter(one -> one.until().equals(event.at()))
                .findFirst();
    }

    private Stream<Shift> shifts(ShiftEvent event, Instant until) {
        return duty.shifts(event.schedule(), justBefore(event.at()), until).stream()
                .filter(shift -> shift.operator() == event.operator());
    }

    private static Instant justBefore(Instant instant) {
        return instant.minus(1, ChronoUnit.MICROS);
    }

    /** Null if it is too far away. */
    private static @Nullable Instant end(Shift shift) {
        Instant bound = shift.from().plus(LOOKED_AHEAD.get(LOOKED_AHEAD.size() - 1));
        return shift.until().isBefore(bound) ? shift.until() : null;
    }

    private List<String> others(long schedule, Instant at, Operator reader) {
        return duty.onDuty(schedule, at).stream()
                .filter(operator -> operator.id() != reader.id())
                .map(Operator::name)
                .toList();
    }
}
