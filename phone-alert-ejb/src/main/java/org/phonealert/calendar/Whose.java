package org.phonealert.calendar;

/**
 * Whose shifts a calendar has.
 *
 * @param kind a schedule's or an operator's
 * @param name of the schedule or the operator
 */
public record Whose(Kind kind, String name) {

    /** Of whom there are calendars. */
    public enum Kind {
        SCHEDULE,
        OPERATOR
    }

    public static Whose schedule(String name) {
        return new Whose(Kind.SCHEDULE, name);
    }

    public static Whose operator(String name) {
        return new Whose(Kind.OPERATOR, name);
    }
}
