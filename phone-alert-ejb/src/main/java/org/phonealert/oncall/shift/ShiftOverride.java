package org.phonealert.oncall.shift;

import java.time.Instant;
import java.util.stream.Stream;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * An exception to a schedule, for exactly the time from one instant to another. Where several hold at once they are
 * applied in the order they were made, and the later one sees what the earlier one did.
 */
public sealed interface ShiftOverride {
    /** When it begins to hold. */
    Instant from();

    /** When it has just ended to hold; after the beginning. */
    Instant until();

    /** The same, but beginning no earlier than at an instant, which is before its end. */
    ShiftOverride notBefore(Instant instant);

    /** Who this operator becomes: nobody, somebody else, or unchanged. */
    default Stream<Long> fate(long of) {
        return Stream.of(of);
    }

    /** Who comes besides. */
    default Stream<Long> added() {
        return Stream.empty();
    }

    /** Whom it names. */
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
        public Stream<Long> fate(long of) {
            return of == operator ? Stream.empty() : Stream.of(of);
        }

        @Override
        public Stream<Long> operators() {
            return Stream.of(operator);
        }
    }

    /** Wherever the operator is on duty it is somebody else instead. Two of these are a swap. */
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
        public Stream<Long> fate(long of) {
            return Stream.of(of == operator ? by : of);
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
