package org.phonealert.oncall.calendar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.oncall.ical.Occurrence;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorLookup;

/**
 * The operators on duty by an event: those who are invited, by their e-mail addresses; if that is no operator, those whom
 * its summary names, several separated by commas. Operators who declined are not on duty.
 */
record AttendeeResolver(OperatorLookup operators) {
    /**
     * Who is on duty by an event.
     *
     * @param operators by number, in the order they are called
     * @param warnings what names no operator, or more than one
     */
    record Attendees(Set<Long> operators, List<CalendarWarning> warnings) {}

    Attendees of(Occurrence event) {
        Set<Long> declined = event.declined().stream()
                .map(operators::byEmail)
                .map(OperatorLookup.Match::found)
                .flatMap(Optional::stream)
                .map(Operator::id)
                .collect(Collectors.toSet());
        Named invited = new Named();
        event.attending().forEach(email -> invited.add(email, operators.byEmail(email)));
        invited.operators.removeAll(declined);
        return invited.operators.isEmpty()
                ? ofSummary(event.summary(), declined, invited.ambiguous)
                : invited.attendees();
    }

    private Attendees ofSummary(String summary, Set<Long> declined, List<CalendarWarning> ambiguous) {
        Named named = new Named();
        named.ambiguous.addAll(ambiguous);
        // a name may have a comma itself
        OperatorLookup.Match whole = operators.byName(summary);
        if (whole.operator() != null || whole.ambiguous()) {
            named.add(summary, whole);
        } else {
            for (String one : summary.split(",", -1)) {
                named.add(one.strip(), operators.find(one));
            }
        }
        named.operators.removeAll(declined);
        if (named.operators.isEmpty() && named.ambiguous.isEmpty()) {
            return new Attendees(Set.of(), List.of(new CalendarWarning(CalendarWarning.Kind.NAMES_NOBODY, summary)));
        }
        return named.attendees();
    }

    /** Collects what texts name. */
    private static final class Named {
        private final Set<Long> operators = new LinkedHashSet<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<CalendarWarning> ambiguous = new ArrayList<>();

        void add(String text, OperatorLookup.Match match) {
            if (match.operator() != null) {
                operators.add(match.operator().id());
            } else if (match.ambiguous()) {
                ambiguous.add(new CalendarWarning(CalendarWarning.Kind.AMBIGUOUS, text));
            } else if (!text.isEmpty()) {
                unknown.add(text);
            }
        }

        Attendees attendees() {
            List<CalendarWarning> warnings = new ArrayList<>(ambiguous);
            unknown.forEach(text -> warnings.add(new CalendarWarning(CalendarWarning.Kind.NAMES_NOBODY, text)));
            return new Attendees(operators, warnings);
        }
    }
}
