package org.phonealert.oncall.calendar;

import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.duty.PlannedSchedule;

/**
 * A calendar that somebody reads.
 *
 * @param schedule which takes its shifts from it
 * @param fence must be shown with the result
 * @param url to ask now; null if what is there need only be read again
 * @param etag by which its server knows what is there
 * @param lastModified the same
 * @param copy what is there; null if nothing is yet
 */
record CalendarFetch(
        long id,
        PlannedSchedule schedule,
        int fence,
        @Nullable String url,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String copy) {}
