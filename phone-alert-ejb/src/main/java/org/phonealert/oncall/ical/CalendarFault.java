package org.phonealert.oncall.ical;

/** Why a calendar cannot be imported. */
public enum CalendarFault {
    NO_ANSWER("its server does not answer"),
    TOO_SLOW("its server takes too long"),
    REFUSED("its server does not answer with a calendar: HTTP"),
    TOO_LARGE("it is larger than can be read"),
    NO_CALENDAR("its text is no calendar of RFC 5545"),
    EMPTY("it has no events any more, although it had some"),
    TOO_MANY_EVENTS("it has more events in the time ahead than can be imported"),
    TOO_COMPLICATED("its repetitions take too long to calculate");

    private final String english;

    CalendarFault(String english) {
        this.english = english;
    }

    /** For the log, and for mails. */
    public String english() {
        return english;
    }
}
