package org.phonealert.oncall.calendar;

import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.ical.UnreadableCalendarException;

/**
 * The result of reading a calendar.
 *
 * @param answer of its server; null if there was no request, or no answer that can be used
 * @param copy the new good copy; null if it has not changed
 * @param planned by the answer, or by the last good copy; null if there is neither
 * @param fault null for success
 */
record CalendarResult(
        CalendarServer.@Nullable Answer answer,
        @Nullable String copy,
        @Nullable ImportedPlan planned,
        @Nullable UnreadableCalendarException fault) {}
