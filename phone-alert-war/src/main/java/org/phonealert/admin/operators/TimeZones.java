package org.phonealert.admin.operators;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones that people use; the others exist for compatibility. */
public final class TimeZones {
    public static final List<String> NAMES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV)/.*"))
                            .sorted())
            .toList();

    private TimeZones() {}
}
