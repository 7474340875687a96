package org.phonealert.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.IntakeQueue;
import org.phonealert.alerting.alert.Receipt;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.security.ApiCaller;

/** Accepts alert events; answers 202 only after the commit. */
@Path("/events")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
    @Inject
    private ApiCaller caller;

    @Inject
    private IntakeQueue queue;

    @Inject
    private Clock clock;

    @POST
    public Response accept(EventRequest event) {
        Receipt receipt = queue.accept(caller.requireSource(), event.at(clock.instant()));
        return Response.status(Status.ACCEPTED)
                .entity(new EventReceipt(receipt.alertId(), receipt.result().word()))
                .build();
    }

    /**
     * An event as the source sends it.
     *
     * @param monitor the dedupKey if left out
     * @param severity CRITICAL if left out
     * @param occurredAt now if left out
     */
    public record EventRequest(
            @Nullable EventType type,
            @Nullable String eventId,
            @Nullable String dedupKey,
            @Nullable String monitor,
            @Nullable String message,
            @Nullable Severity severity,
            @Nullable Instant occurredAt,
            @Nullable Integer httpStatus,
            @Nullable String limit,
            @Nullable String author) {

        AlertEvent at(Instant now) {
            String key = required("dedupKey", dedupKey);
            return AlertEvent.of(required("type", type), key, Objects.requireNonNullElse(occurredAt, now))
                    .eventId(eventId)
                    .monitor(Objects.requireNonNullElse(monitor, key))
                    .message(Objects.requireNonNullElse(message, ""))
                    .severity(Objects.requireNonNullElse(severity, Severity.CRITICAL))
                    .httpStatus(httpStatus)
                    .limit(limit)
                    .author(author)
                    .build();
        }

        private static <T> T required(String field, @Nullable T value) {
            if (value == null) {
                throw new InvalidInputException(field, RefusalReason.MISSING);
            }
            return value;
        }
    }

    /** The result of the event. */
    public record EventReceipt(@Nullable Long alertId, String result) {}
}
