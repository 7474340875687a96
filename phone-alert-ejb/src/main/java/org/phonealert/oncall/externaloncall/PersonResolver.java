package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.people.operator.OperatorLookup;

/** The shifts of the operators whom an answer names. */
record PersonResolver(OperatorLookup operators) {
    /** The end of a shift whose end the answer does not give: it lasts until another answer comes. */
    static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * The people whom an answer names.
     *
     * @param shifts from now on, in the order to call, each operator once
     * @param names of these operators
     * @param strangers people who fit no operator, or more than one
     */
    record Resolved(List<Shift> shifts, List<String> names, List<ExternalPerson> strangers) {
        /** Whether the answer names people, but no operator. */
        boolean namesStrangersOnly() {
            return shifts.isEmpty() && !strangers.isEmpty();
        }
    }

    Resolved resolve(ExternalOnCallAnswer answer, Instant now) {
        Map<Long, Shift> shifts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        List<ExternalPerson> strangers = new ArrayList<>();
        for (ExternalPerson person : answer.onDuty()) {
            operators
                    .find(person.number(), person.email(), person.name())
                    .found()
                    .ifPresentOrElse(
                            operator -> {
                                Shift shift = new Shift(operator.id(), now, end(person.until()));
                                if (shifts.putIfAbsent(operator.id(), shift) == null) {
                                    names.add(operator.name());
                                }
                            },
                            () -> strangers.add(person));
        }
        return new Resolved(List.copyOf(shifts.values()), List.copyOf(names), List.copyOf(strangers));
    }

    /** As precise as databases store it, so that the same end compares equal the next time; at most {@link #OPEN_END}. */
    private static Instant end(@Nullable Instant until) {
        Instant end = Objects.requireNonNullElse(until, OPEN_END);
        return end.isBefore(OPEN_END) ? end.truncatedTo(ChronoUnit.MICROS) : OPEN_END;
    }
}
