package org.phonealert.oncall.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarWarning;

/**
 * The state of a schedule's imported calendar, for the pages.
 *
 * @param shown its address without the secret; empty for a calendar that was given as text
 * @param readAt null if it was never read
 * @param failingSince null if it can be read
 * @param detail of the fault, the same in every language
 * @param warnings for readers who may edit; none for others
 */
public record CalendarStatus(
        String shown,
        @Nullable Instant readAt,
        @Nullable Instant failingSince,
        @Nullable CalendarFault fault,
        String detail,
        List<CalendarWarning> warnings) {
    public CalendarStatus {
        warnings = List.copyOf(warnings);
    }
}
