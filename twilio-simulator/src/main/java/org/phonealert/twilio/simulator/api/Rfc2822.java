package org.phonealert.twilio.simulator.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the API writes them. */
final class Rfc2822 {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private Rfc2822() {}

    static String of(Instant at) {
        return FORMAT.format(at.atOffset(ZoneOffset.UTC));
    }
}
