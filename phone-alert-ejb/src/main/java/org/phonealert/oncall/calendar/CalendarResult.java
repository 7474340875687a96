package org.phonealert.oncall.calendar;

import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.ical.UnreadableCalendarException;

/**
 * What came of reading a calendar.
 *
 * @param answer of its server; null if it was not asked, or gave none that can be taken
 * @param copy what matters of that; null if it is as it was
 * @param planned by that, or by the last good copy; null if there is neither
 * @param fault null if all went well
 */
record CalendarResult(
        CalendarServer.@Nullable Answer answer,
        @Nullable String copy,
        @Nullable ImportedPlan planned,
        @Nullable UnreadableCalendarException fault) {}
