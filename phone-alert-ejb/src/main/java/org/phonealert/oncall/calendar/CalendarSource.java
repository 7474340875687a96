package org.phonealert.oncall.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.oncall.ical.CalendarFile;
import org.phonealert.oncall.ical.UnreadableCalendarException;

/**
 * What a schedule imports its shifts from: the address of a calendar, or a calendar as text.
 *
 * @param url by HTTP or HTTPS; it may be the only secret of the calendar, so only administrators see it
 * @param text as RFC 5545 has it
 */
public record CalendarSource(@Nullable String url, @Nullable String text) {
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_TEXT = 100_000;
    private static final String HIDDEN = "/***";

    /**
     * A checked source; stored ones are not checked again.
     *
     * @throws InvalidInputException if it is not one of them, or cannot be read
     */
    public static CalendarSource of(@Nullable String url, @Nullable String text) {
        if ((url == null) == (text == null)) {
            throw new InvalidInputException("url", RefusalReason.URL_OR_TEXT);
        }
        if (text != null) {
            requireCalendar(text);
        }
        return new CalendarSource(url == null ? null : address(url.strip()), text);
    }

    boolean isAddress() {
        return url != null;
    }

    /** What every reader may see: the server, without the secret; empty for a text. */
    String shown() {
        if (url == null) {
            return "";
        }
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority() + HIDDEN;
    }

    private static String address(String written) {
        String http = written.replaceFirst("(?i)^webcals?://", "https://");
        if (http.length() > LONGEST_URL) {
            throw new InvalidInputException("url", RefusalReason.TOO_LONG, LONGEST_URL);
        }
        URI parsed;
        try {
            parsed = new URI(http);
        } catch (URISyntaxException malformed) {
            throw noAddress();
        }
        boolean web = "http".equalsIgnoreCase(parsed.getScheme()) || "https".equalsIgnoreCase(parsed.getScheme());
        if (!web || parsed.getHost() == null) {
            throw noAddress();
        }
        if (parsed.getUserInfo() != null || parsed.getFragment() != null) {
            throw new InvalidInputException("url", RefusalReason.CREDENTIALS_IN_URL);
        }
        return http;
    }

    private static InvalidInputException noAddress() {
        return new InvalidInputException("url", RefusalReason.NOT_A_URL, "https://calendar.example.org/shifts.ics");
    }

    private static void requireCalendar(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInputException("text", RefusalReason.TOO_LONG, LONGEST_TEXT);
        }
        try {
            CalendarFile.read(text);
        } catch (UnreadableCalendarException none) {
            throw new InvalidInputException("text", RefusalReason.NOT_A_CALENDAR);
        }
    }

    /** Without the secret: this may be logged. */
    @Override
    public String toString() {
        return "CalendarSource " + shown();
    }
}
