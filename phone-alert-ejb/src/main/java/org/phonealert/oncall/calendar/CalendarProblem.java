package org.phonealert.oncall.calendar;

import java.util.List;
import java.util.stream.Collectors;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.oncall.ical.UnreadableCalendarException;

/**
 * A calendar that a schedule imports cannot be read, or not all of it; fired once, in the transaction that records it.
 *
 * @param fails whether nothing of it can be read
 * @param summary the schedule and what is wrong; holds text from outside
 */
public record CalendarProblem(boolean fails, String summary) {
    private static final int SHOWN = 10;

    static CalendarProblem unreadable(String schedule, UnreadableCalendarException why) {
        String reason = (why.fault().english() + " " + why.detail()).strip();
        return new CalendarProblem(true, "%s: %s".formatted(schedule, reason));
    }

    static CalendarProblem partlyRead(String schedule, List<CalendarWarning> warnings) {
        String first = warnings.stream()
                .limit(SHOWN)
                .map(one -> "“%s” %s".formatted(one.about(), one.kind().english()))
                .collect(Collectors.joining(", "));
        String more = warnings.size() > SHOWN ? ", … (%d)".formatted(warnings.size()) : "";
        return new CalendarProblem(false, "%s: %s%s".formatted(schedule, first, more));
    }
}
