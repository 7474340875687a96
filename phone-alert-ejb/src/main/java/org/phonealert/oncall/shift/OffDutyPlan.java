package org.phonealert.oncall.shift;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The off-duty periods of an operator. Where the clock shows a time twice, the operator is rather on duty: a period begins at
 * the last and ends at the first of the two.
 *
 * @param zone of the operator's clock
 */
public record OffDutyPlan(ZoneId zone, List<OffDuty> periods) {
    /** The plan of an operator who is never on duty. */
    public static final OffDutyPlan ALWAYS =
            new OffDutyPlan(ZoneOffset.UTC, List.of(new OffDuty.Daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));

    public OffDutyPlan {
        periods = List.copyOf(periods);
    }

    /** Whether the operator is off duty at an instant. */
    public boolean covers(Instant instant) {
        return !periods.isEmpty() && !spans(Span.of(instant)).isEmpty();
    }

    Stream<Instant> changes(Span within) {
        return spans(within).stream().flatMap(Span::bounds);
    }

    private List<Span> spans(Span within) {
        return Hours.spans(periods, within, zone, Reading.SHORTEST);
    }
}
