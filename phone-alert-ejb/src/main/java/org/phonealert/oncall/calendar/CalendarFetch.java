package org.phonealert.oncall.calendar;

import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.duty.PlannedSchedule;

/**
 * A claim to read a calendar.
 *
 * @param schedule that imports it
 * @param fence of the claim: the result must show it
 * @param url to fetch now; null if only the copy is to be read again
 * @param etag of the copy, for a conditional request
 * @param lastModified of the copy, for a conditional request
 * @param copy the last good one; null if there is none yet
 */
record CalendarFetch(
        long id,
        PlannedSchedule schedule,
        int fence,
        @Nullable String url,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String copy) {}
