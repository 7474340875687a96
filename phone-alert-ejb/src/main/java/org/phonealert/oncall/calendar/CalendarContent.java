package org.phonealert.oncall.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/** The calendars that others subscribe to: the shifts of a month back and half a year ahead. */
@Dependent
class CalendarContent {
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(180);

    @Inject
    private DutySchedules schedules;

    @Inject
    private Operators operators;

    @Inject
    private Duty duty;

    @Inject
    private Clock clock;

    /** The shifts of a schedule; empty if it is gone. */
    Optional<String> ofSchedule(long id) {
        Map<Long, String> people =
                operators.everSeen().stream().collect(Collectors.toMap(Operator::id, Operator::name));
        return Optional.ofNullable(schedules.names().get(id))
                .map(name -> text(
                        name, shifts(id).map(shift -> entry(id, shift, people.getOrDefault(shift.operator(), "?")))));
    }

    /** The shifts of an operator on all schedules; empty if the operator is gone. */
    Optional<String> ofOperator(long id) {
        Map<Long, String> names = schedules.names();
        return operators
                .find(id)
                .filter(operator -> !operator.isRetired())
                .map(operator -> text(
                        operator.name(),
                        duty.schedulesOf(id).stream()
                                .filter(names::containsKey)
                                .flatMap(schedule -> shifts(schedule)
                                        .filter(shift -> shift.operator() == id)
                                        .map(shift -> entry(schedule, shift, String.valueOf(names.get(schedule)))))));
    }

    private Stream<Shift> shifts(long schedule) {
        Instant now = clock.instant();
        return duty.shifts(schedule, now.minus(BACK), now.plus(AHEAD)).stream();
    }

    private String text(String name, Stream<CalendarText.Entry> entries) {
        List<CalendarText.Entry> all = entries.toList();
        return CalendarText.of("Phone Alert: " + name, all, clock.instant());
    }

    /** The uid has the end of the shift: the beginning of one that began before the time that is read moves. */
    private static CalendarText.Entry entry(long schedule, Shift shift, String summary) {
        String uid = "%d-%d-%d@phone-alert"
                .formatted(schedule, shift.operator(), shift.until().getEpochSecond());
        return new CalendarText.Entry(uid, summary, shift.from(), shift.until());
    }
}
