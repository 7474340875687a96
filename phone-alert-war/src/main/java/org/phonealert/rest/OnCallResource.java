package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.InvalidInputException;
import org.phonealert.overview.OnCall;

/** Who is on duty. */
@Path("/on-call")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OnCallResource {
    @Inject
    private OnCall onCall;

    /** By each schedule, now or at another instant. */
    @GET
    public OnDutyAt onDuty(@QueryParam("at") @Nullable String at) {
        OnCall.Answer answer = onCall.at(Optional.ofNullable(at).map(OnCallResource::instant));
        return new OnDutyAt(
                answer.at(),
                answer.schedules().stream()
                        .map(one -> new OnDuty(one.schedule(), one.operators()))
                        .toList());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new InvalidInputException(
                    "at", "'%s' is no instant such as 2026-10-25T02:30:00+01:00 or 2026-10-25T01:30:00Z", text);
        }
    }

    /** Who is on duty at an instant. */
    public record OnDutyAt(Instant at, List<OnDuty> schedules) {}

    /** Who is on duty by one schedule, in the order they are called. */
    public record OnDuty(String schedule, List<String> operators) {}
}
