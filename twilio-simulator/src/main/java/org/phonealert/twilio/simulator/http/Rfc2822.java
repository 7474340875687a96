package org.phonealert.twilio.simulator.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The date format of Twilio: RFC 2822, in UTC, to the second. */
public final class Rfc2822 {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private Rfc2822() {}

    /** Formats an instant, for example {@code Mon, 30 Nov 2026 03:00:00 +0000}; fractions of a second are cut off. */
    public static String of(Instant at) {
        return FORMAT.format(at.atOffset(ZoneOffset.UTC));
    }
}
