package org.phonealert.oncall.shift;

import java.time.Instant;
import java.util.stream.Stream;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * An exception to a schedule, for exactly the time from one instant to another. Several at once are applied in the order in
 * which they were made, each to the result of the one before.
 */
public sealed interface ShiftOverride {
    /** When it begins. */
    Instant from();

    /** When it has just ended; after the beginning. */
    Instant until();

    /** The same, but beginning no earlier than at an instant, which is before its end. */
    ShiftOverride notBefore(Instant instant);

    /** Who is on duty in this operator's place: the same operator, another, or none. */
    default Stream<Long> inPlaceOf(long planned) {
        return Stream.of(planned);
    }

    /** The operators who are on duty besides. */
    default Stream<Long> added() {
        return Stream.empty();
    }

    /** The operators whom it names. */
    Stream<Long> operators();

    default boolean holds(Instant instant) {
        return !instant.isBefore(from()) && instant.isBefore(until());
    }

    /** The operator is on duty besides the others. */
    record Add(long operator, Instant from, Instant until) implements ShiftOverride {
        public Add {
            requireInOrder(from, until);
        }

        @Override
        public Add notBefore(Instant instant) {
            return from.isBefore(instant) ? new Add(operator, instant, until) : this;
        }

        @Override
        public Stream<Long> added() {
            return Stream.of(operator);
        }

        @Override
        public Stream<Long> operators() {
            return Stream.of(operator);
        }
    }

    /** The operator is not on duty. */
    record Remove(long operator, Instant from, Instant until) implements ShiftOverride {
        public Remove {
            requireInOrder(from, until);
        }

        @Override
        public Remove notBefore(Instant instant) {
            return from.isBefore(instant) ? new Remove(operator, instant, until) : this;
        }

        @Override
        public Stream<Long> inPlaceOf(long planned) {
            return planned == operator ? Stream.empty() : Stream.of(planned);
        }

        @Override
        public Stream<Long> operators() {
            return Stream.of(operator);
        }
    }

    /** Another is on duty in the operator's place. Two of these are a swap. */
    record Replace(long operator, long by, Instant from, Instant until) implements ShiftOverride {
        public Replace {
            requireInOrder(from, until);
            if (operator == by) {
                throw new InvalidInputException("by", RefusalReason.REPLACED_BY_THEMSELVES);
            }
        }

        @Override
        public Replace notBefore(Instant instant) {
            return from.isBefore(instant) ? new Replace(operator, by, instant, until) : this;
        }

        @Override
        public Stream<Long> inPlaceOf(long planned) {
            return Stream.of(planned == operator ? by : planned);
        }

        @Override
        public Stream<Long> operators() {
            return Stream.of(operator, by);
        }
    }

    private static void requireInOrder(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new InvalidInputException("until", RefusalReason.NOT_AFTER_BEGINNING);
        }
    }
}
