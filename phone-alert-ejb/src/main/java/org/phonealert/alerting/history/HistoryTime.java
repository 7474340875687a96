package org.phonealert.alerting.history;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** A time as a line stores it: an instant, or a local time with a named zone. */
record HistoryTime(ZonedDateTime time) {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV");

    static HistoryTime of(String stored) {
        return new HistoryTime(ZonedDateTime.parse(stored));
    }

    boolean hasItsOwnZone() {
        return !(time.getZone() instanceof ZoneOffset);
    }

    /** The time for readers: in its own zone, or else in this one. */
    String on(ZoneId zone) {
        return FORMAT.format(hasItsOwnZone() ? time : time.withZoneSameInstant(zone));
    }
}
