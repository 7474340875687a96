package org.phonealert.oncall.calendar;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.http.BoundedHttp;
import org.phonealert.base.http.HttpLimits;
import org.phonealert.base.http.NoAnswerException;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.UnreadableCalendarException;

/** Fetches calendars from their servers. An answer that is no calendar is quoted nowhere. */
class CalendarServer {
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final BoundedHttp http;

    CalendarServer() {
        this(WHOLE);
    }

    /** @param whole how long an answer may take, to its last byte */
    CalendarServer(Duration whole) {
        http = BoundedHttp.followingRedirects(new HttpLimits(whole, LARGEST));
    }

    /**
     * A calendar, or the answer that it has not changed.
     *
     * @param text null if it has not changed
     * @param etag for the next conditional request
     * @param lastModified for the next conditional request
     */
    record Answer(
            @Nullable String text,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /** @throws UnreadableCalendarException if there is no such answer */
    Answer fetch(String url, @Nullable String etag, @Nullable String lastModified) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/calendar, */*;q=0.1");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        HttpResponse<byte[]> answer = send(request);
        boolean known = etag != null || lastModified != null;
        if (answer.statusCode() == NOT_MODIFIED && known) {
            return new Answer(null, etag, lastModified);
        }
        if (answer.statusCode() != OK) {
            throw new UnreadableCalendarException(CalendarFault.REFUSED, String.valueOf(answer.statusCode()));
        }
        return new Answer(
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("ETag").orElse(null),
                answer.headers().firstValue("Last-Modified").orElse(null));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request);
        } catch (NoAnswerException none) {
            if (none.isTooSlow()) {
                throw new UnreadableCalendarException(CalendarFault.TOO_SLOW, "");
            }
            throw none.kind() == NoAnswerException.Kind.TOO_LARGE
                    ? new UnreadableCalendarException(CalendarFault.TOO_LARGE, "")
                    : new UnreadableCalendarException(CalendarFault.NO_ANSWER, none.technicalName());
        }
    }
}
