package org.phonealert.oncall.ical;

/** A calendar cannot be imported at all. */
public class UnreadableCalendarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CalendarFault fault;
    private final String detail;

    /** @param detail the same in every language, such as a number; empty for none. It quotes nothing of an answer */
    public UnreadableCalendarException(CalendarFault fault, String detail) {
        super(fault + (detail.isEmpty() ? "" : " " + detail));
        this.fault = fault;
        this.detail = detail;
    }

    public CalendarFault fault() {
        return fault;
    }

    public String detail() {
        return detail;
    }
}
