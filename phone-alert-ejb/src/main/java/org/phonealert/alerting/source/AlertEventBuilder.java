package org.phonealert.alerting.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Builds an alert event component by component. What is not set: the monitor is named like the dedup key, the message
 * is empty, the severity is {@link Severity#CRITICAL}, and the other components are absent.
 */
public final class AlertEventBuilder {
    private final EventType type;
    private final String dedupKey;
    private final Instant occurredAt;
    private @Nullable String eventId;
    private String monitor;
    private String message = "";
    private Severity severity = Severity.CRITICAL;
    private @Nullable Integer httpStatus;
    private @Nullable String limit;
    private @Nullable String author;

    AlertEventBuilder(EventType type, String dedupKey, Instant occurredAt) {
        this.type = type;
        this.dedupKey = dedupKey;
        this.occurredAt = occurredAt;
        this.monitor = dedupKey;
    }

    public AlertEventBuilder eventId(@Nullable String eventId) {
        this.eventId = eventId;
        return this;
    }

    public AlertEventBuilder monitor(String monitor) {
        this.monitor = monitor;
        return this;
    }

    public AlertEventBuilder message(String message) {
        this.message = message;
        return this;
    }

    public AlertEventBuilder severity(Severity severity) {
        this.severity = severity;
        return this;
    }

    public AlertEventBuilder httpStatus(@Nullable Integer httpStatus) {
        this.httpStatus = httpStatus;
        return this;
    }

    public AlertEventBuilder limit(@Nullable String limit) {
        this.limit = limit;
        return this;
    }

    public AlertEventBuilder author(@Nullable String author) {
        this.author = author;
        return this;
    }

    /**
     * Builds the event.
     *
     * @throws org.phonealert.base.InvalidInputException naming the component that is empty, too long or out of range
     */
    public AlertEvent build() {
        return new AlertEvent(
                type, eventId, dedupKey, monitor, message, severity, occurredAt, httpStatus, limit, author);
    }
}
