package org.phonealert.oncall.duty;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.phonealert.oncall.shift.Span;

/**
 * A schedule will have nobody on duty; fired once for each such time, in the transaction that records it.
 *
 * @param schedule by name
 * @param zone of its clock
 * @param gaps the times, in order, at least one
 */
public record GapAhead(String schedule, ZoneId zone, List<Span> gaps) {
    private static final int SHOWN = 5;

    public GapAhead {
        gaps = List.copyOf(gaps);
    }

    /** The schedule and the first times, the same in every language. */
    public String summary() {
        String times = gaps.stream()
                .limit(SHOWN)
                .map(gap -> "%s – %s"
                        .formatted(
                                gap.from().atZone(zone).toLocalDateTime(),
                                gap.until().atZone(zone).toLocalDateTime()))
                .collect(Collectors.joining(", "));
        String more = gaps.size() > SHOWN ? ", … (%d)".formatted(gaps.size()) : "";
        return "%s: %s%s (%s)".formatted(schedule, times, more, zone);
    }
}
