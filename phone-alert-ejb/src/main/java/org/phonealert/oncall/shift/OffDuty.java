package org.phonealert.oncall.shift;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** A period in which an operator is not called, by the clock of the operator's own zone. */
public sealed interface OffDuty extends Hours {

    /**
     * A vacation.
     *
     * @param until when it has just ended; after the beginning
     */
    record Once(LocalDateTime from, LocalDateTime until) implements OffDuty {
        public Once {
            if (!from.isBefore(until)) {
                throw new InvalidInputException("until", RefusalReason.NOT_AFTER_BEGINNING);
            }
        }

        @Override
        public Stream<LocalSpan> on(LocalDate date) {
            return new LocalSpan(from, until).cut(LocalSpan.day(date));
        }
    }

    /**
     * The same hours every day.
     *
     * @param to on the next day unless it is later than {@code from}
     */
    record Daily(LocalTime from, LocalTime to) implements OffDuty {
        @Override
        public Stream<LocalSpan> on(LocalDate date) {
            return Stream.of(LocalSpan.hours(date, from, to));
        }
    }

    /** The same hours on some days of the week. */
    record Weekly(WeeklyHours hours) implements OffDuty {
        @Override
        public Stream<LocalSpan> on(LocalDate date) {
            return hours.on(date);
        }
    }

    /**
     * The same hours on one day of each month.
     *
     * @param day 1 to 31, or -1 for the last day of the month; a month without that day is left out
     * @param to on the next day unless it is later than {@code from}
     */
    record Monthly(int day, LocalTime from, LocalTime to) implements OffDuty {
        /** The last day of the month, whichever it is. */
        public static final int LAST_DAY = -1;

        public Monthly {
            if (day != LAST_DAY && (day < 1 || day > 31)) {
                throw new InvalidInputException("day", RefusalReason.INVALID_DAY_OF_MONTH);
            }
        }

        @Override
        public Stream<LocalSpan> on(LocalDate date) {
            int wanted = day == LAST_DAY ? date.lengthOfMonth() : day;
            return date.getDayOfMonth() == wanted ? Stream.of(LocalSpan.hours(date, from, to)) : Stream.empty();
        }
    }
}
