package org.phonealert.calendar;

import org.jspecify.annotations.Nullable;

/** Whose shifts: a schedule's or an operator's, by number; one of them. */
record CalendarOf(@Nullable Long schedule, @Nullable Long operator) {
    /** The column that names it. */
    String field() {
        return schedule == null ? "operatorId" : "scheduleId";
    }

    Long id() {
        if (schedule != null) {
            return schedule;
        }
        if (operator != null) {
            return operator;
        }
        throw new IllegalStateException("nobody's calendar");
    }
}
