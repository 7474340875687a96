package org.phonealert.oncall.shift;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * Operators who are on duty together.
 *
 * @param operators 1 to 20, in the order they are called
 */
public record Turn(List<Long> operators) {
    private static final int MOST = 20;

    public Turn {
        operators = List.copyOf(operators);
        if (operators.isEmpty() || operators.size() > MOST) {
            throw new InvalidInputException("operators", RefusalReason.WRONG_COUNT, 1, MOST, operators.size());
        }
        if (Set.copyOf(operators).size() < operators.size()) {
            throw new InvalidInputException("operators", RefusalReason.TWICE_IN_A_TURN);
        }
    }

    public static Turn of(long... operators) {
        return new Turn(LongStream.of(operators).boxed().toList());
    }

    boolean shares(Turn other) {
        return operators.stream().anyMatch(other.operators::contains);
    }
}
