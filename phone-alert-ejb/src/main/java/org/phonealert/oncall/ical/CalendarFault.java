package org.phonealert.oncall.ical;

/** Why a calendar cannot be taken. */
public enum CalendarFault {
    NO_ANSWER("its server does not answer"),
    TOO_SLOW("its server takes too long"),
    REFUSED("its server answers with something else than a calendar: HTTP"),
    TOO_LARGE("it is larger than can be read"),
    NO_CALENDAR("what is read is no calendar as RFC 5545 has it"),
    EMPTY("it has no event any more, though it had some"),
    TOO_MANY_EVENTS("it has more events in the time ahead than can be taken"),
    TOO_COMPLICATED("its repetitions take too long to work out");

    private final String english;

    CalendarFault(String english) {
        this.english = english;
    }

    /** For the log, and for mails. */
    public String english() {
        return english;
    }
}
