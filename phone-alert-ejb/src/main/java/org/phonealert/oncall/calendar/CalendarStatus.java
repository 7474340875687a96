package org.phonealert.oncall.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarWarning;

/**
 * How it stands with the calendar that a schedule takes its shifts from.
 *
 * @param shown where it is, without the secret; empty for a calendar that was given as text
 * @param readAt null if it never was
 * @param failingSince null if it does not
 * @param detail of the fault, in no language
 * @param warnings for those who set up who is called; none for others
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
