package org.phonealert.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.Identified;

/** An alert event as it was received, with its result. */
@Entity
@Table(name = "alert_events")
class LoggedEvent extends Identified {
    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "event_id")
    @Nullable
    private String eventId;

    @Enumerated(EnumType.STRING)
    private EventType type;

    @Column(name = "dedup_key")
    private String dedupKey;

    private String monitor;
    private String message;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(name = "http_status")
    @Nullable
    private Integer httpStatus;

    @Column(name = "exceeded_limit")
    @Nullable
    private String exceededLimit;

    @Nullable
    private String author;

    @Column(name = "occurred_at")
    private OffsetDateTime occurredAt;

    @Column(name = "received_at")
    private OffsetDateTime receivedAt;

    @Column(name = "alert_id")
    @Nullable
    private Long alertId;

    @Enumerated(EnumType.STRING)
    private Receipt.Result result;

    @SuppressWarnings("NullAway.Init")
    protected LoggedEvent() {}

    LoggedEvent(AlertSource source, AlertEvent event, Instant receivedAt, Receipt receipt) {
        sourceId = source.id();
        eventId = event.eventId();
        type = event.type();
        dedupKey = event.dedupKey();
        monitor = event.monitor();
        message = event.message();
        severity = event.severity();
        httpStatus = event.httpStatus();
        exceededLimit = event.limit();
        author = event.author();
        occurredAt = kept(event.occurredAt());
        this.receivedAt = kept(receivedAt);
        alertId = receipt.alertId();
        result = receipt.result();
    }

    /** Identifies an event by its source and the source's own id of it. */
    static String identity(long sourceId, String eventId) {
        return sourceId + ":" + eventId;
    }

    String identity() {
        return identity(sourceId, String.valueOf(eventId));
    }

    @Nullable
    Long alertId() {
        return alertId;
    }

    /** The event for readers. */
    ReceivedEvent received() {
        return new ReceivedEvent(
                id(),
                Optional.ofNullable(eventId),
                type,
                dedupKey,
                monitor,
                message,
                severity,
                Optional.ofNullable(httpStatus),
                Optional.ofNullable(exceededLimit),
                Optional.ofNullable(author),
                occurredAt.toInstant(),
                receivedAt.toInstant(),
                result);
    }
}
