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

/** Looks at how things are when a mail leaves: a shift may have moved since it was written down. */
@Dependent
class ShiftMailTexts {
    /** Most shifts end within the first of these; how much longer one lasts than the last is not told. */
    private static final List<Duration> LOOKED_AHEAD = List.of(Duration.ofDays(8), Duration.ofDays(62));

    @Inject
    private Duty duty;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Settings settings;

    /** What it says; nothing if it is not so any more, not wanted any more, or too late. */
    Optional<MailText> write(ShiftEvent happening, Operator reader, Instant now) {
        if (happening.isPast(now) || !wants(reader, happening.occasion())) {
            return Optional.empty();
        }
        long schedule = happening.schedule();
        Instant at = happening.at();
        ShiftMailText letter = new ShiftMailText(reader, schedules.name(schedule), at, settings.publicUrl());
        return happening.occasion() == ReminderKind.END
                ? ended(happening).map(shift -> letter.end(others(schedule, at, reader)))
                : begun(happening).map(shift -> {
                    List<String> before = others(schedule, justBefore(at), reader);
                    return happening.occasion() == ReminderKind.REMINDER
                            ? letter.reminder(now, end(shift), before)
                            : letter.begin(end(shift), before, others(schedule, at, reader));
                });
    }

    /** Whoever was taken off duty by hand does not begin a shift. */
    private static boolean wants(Operator reader, ReminderKind occasion) {
        return switch (occasion) {
            case REMINDER -> reader.onDuty() && reader.shiftNotices().minutesBefore() != null;
            case BEGIN -> reader.onDuty() && reader.shiftNotices().handOver();
            case END -> !reader.isRetired() && reader.shiftNotices().handOver();
        };
    }

    /** The shift that begins then; as long as it can be seen. */
    private Optional<Shift> begun(ShiftEvent happening) {
        Optional<Shift> shift = Optional.empty();
        for (Duration ahead : LOOKED_AHEAD) {
            Instant bound = happening.at().plus(ahead);
            shift = shifts(happening, bound)
                    .filter(one -> one.from().equals(happening.at()))
                    .findFirst();
            if (shift.filter(one -> one.until().equals(bound)).isEmpty()) {
                return shift;
            }
        }
        return shift;
    }

    private Optional<Shift> ended(ShiftEvent happening) {
        return shifts(happening, happening.at().plus(1, ChronoUnit.MICROS))
                .filter(one -> one.until().equals(happening.at()))
                .findFirst();
    }

    private Stream<Shift> shifts(ShiftEvent happening, Instant until) {
        return duty.shifts(happening.schedule(), justBefore(happening.at()), until).stream()
                .filter(shift -> shift.operator() == happening.operator());
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
