package org.phonealert.oncall.ical;

import org.phonealert.base.Text;

/**
 * A part of a calendar that was not imported, while the rest was.
 *
 * @param about text from outside: the summary of the event, or the name of the zone
 */
public record CalendarWarning(Kind kind, String about) {
    private static final int LONGEST = 80;

    /** What is wrong. */
    public enum Kind {
        /** It names no operator: the event puts nobody on duty. */
        NAMES_NOBODY("names nobody"),
        /** It fits more than one operator: it puts none of them on duty. */
        AMBIGUOUS("fits more than one operator"),
        /** The event's times or repetitions cannot be read: it is left out. */
        NOT_UNDERSTOOD("cannot be read"),
        /** The time zone is unknown: the schedule's own is used instead. */
        UNKNOWN_ZONE("is an unknown time zone");

        private final String english;

        Kind(String english) {
            this.english = english;
        }

        public String english() {
            return english;
        }
    }

    public CalendarWarning {
        about = Text.fit(about, LONGEST);
    }
}
