package org.phonealert.oncall.ical;

import org.phonealert.base.Text;

/**
 * Something of a calendar that could not be taken, while the rest was.
 *
 * @param about text from outside: what the event is called, or the zone
 */
public record CalendarWarning(Kind kind, String about) {
    private static final int LONGEST = 80;

    /** What is wrong. */
    public enum Kind {
        /** Nobody is called so: nobody is on duty because of it. */
        NAMES_NOBODY("names nobody"),
        /** It fits more than one operator: nobody is on duty because of it. */
        AMBIGUOUS("fits more than one operator"),
        /** The event's times or repetitions cannot be read: it is left out. */
        NOT_UNDERSTOOD("cannot be read"),
        /** The time zone is unknown: the schedule's own is taken instead. */
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
