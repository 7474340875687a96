package org.phonealert.oncall.calendar;

/**
 * Whose shifts a calendar has.
 *
 * @param kind a schedule's or an operator's
 * @param name of the schedule or the operator
 */
public record CalendarOwner(Kind kind, String name) {

    /** What has calendars. */
    public enum Kind {
        SCHEDULE,
        OPERATOR
    }

    public static CalendarOwner schedule(String name) {
        return new CalendarOwner(Kind.SCHEDULE, name);
    }

    public static CalendarOwner operator(String name) {
        return new CalendarOwner(Kind.OPERATOR, name);
    }
}
