package org.phonealert.alerting.alert;

import java.time.Instant;
import java.util.Optional;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;

/**
 * An alert event as it was received.
 *
 * @param id grows in the order in which one node received the events
 * @param eventId the source's own id of it
 * @param author the person who acted in the source
 * @param result its effect
 */
public record ReceivedEvent(
        long id,
        Optional<String> eventId,
        EventType type,
        String dedupKey,
        String monitor,
        String message,
        Severity severity,
        Optional<Integer> httpStatus,
        Optional<String> exceededLimit,
        Optional<String> author,
        Instant occurredAt,
        Instant receivedAt,
        Receipt.Result result) {}
