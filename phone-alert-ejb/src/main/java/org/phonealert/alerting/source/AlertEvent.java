package org.phonealert.alerting.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * One inbound message of a source.
 *
 * @param type what it says
 * @param eventId the sender's own id of this message, 1 to 200 characters; a message that comes twice under one id
 *     is accepted once. Null if the sender has none
 * @param dedupKey names the episode's subject within the source, 1 to 255 characters: all that concerns one trouble
 *     carries one key
 * @param monitor the watched thing, 1 to 255 characters
 * @param message what broke, at most 4000 characters
 * @param severity how bad it is
 * @param occurredAt the source's own time
 * @param httpStatus the HTTP code that the monitor saw, 100 to 599, if any
 * @param limit the limit that was exceeded, at most 100 characters, if any
 * @param author who acknowledged in the source, at most 100 characters, if it is known
 */
public record AlertEvent(
        EventType type,
        @Nullable String eventId,
        String dedupKey,
        String monitor,
        String message,
        Severity severity,
        Instant occurredAt,
        @Nullable Integer httpStatus,
        @Nullable String limit,
        @Nullable String author) {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws InvalidInputException naming the component that is empty, too long or out of range */
    public AlertEvent {
        if (eventId != null) {
            requireLength("eventId", eventId, 1, 200);
        }
        requireLength("dedupKey", dedupKey, 1, 255);
        requireLength("monitor", monitor, 1, 255);
        requireLength("message", message, 0, 4000);
        if (occurredAt.isBefore(EARLIEST) || occurredAt.isAfter(LATEST)) {
            throw new InvalidInputException("occurredAt", RefusalReason.NOT_BETWEEN, EARLIEST, LATEST);
        }
        if (httpStatus != null && (httpStatus < 100 || httpStatus > 599)) {
            throw new InvalidInputException("httpStatus", RefusalReason.NOT_BETWEEN, 100, 599);
        }
        if (limit != null) {
            requireLength("limit", limit, 1, 100);
        }
        if (author != null) {
            requireLength("author", author, 1, 100);
        }
    }

    /** Starts an event from what each event has; the builder adds the rest. */
    public static AlertEventBuilder of(EventType type, String dedupKey, Instant occurredAt) {
        return new AlertEventBuilder(type, dedupKey, occurredAt);
    }

    /** The same event, with a time of the source that does not lie after ours: its clock may be ahead. */
    public AlertEvent notAfter(Instant now) {
        return occurredAt.isAfter(now)
                ? new AlertEvent(type, eventId, dedupKey, monitor, message, severity, now, httpStatus, limit, author)
                : this;
    }

    public Optional<String> findEventId() {
        return Optional.ofNullable(eventId);
    }

    private static void requireLength(String field, String text, int least, int most) {
        if (text.length() > most || text.strip().length() < least) {
            throw new InvalidInputException(field, RefusalReason.WRONG_LENGTH, least, most);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException(field, RefusalReason.NUL_CHARACTER);
        }
    }
}
