package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.SettableClock;
import org.phonealert.base.settings.Settings;
import org.phonealert.security.ApiCaller;

/** Puts the clock of this node forward, for tests and demonstrations; elsewhere the resource does not exist. */
@Path("/clock")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    @Inject
    private ApiCaller caller;

    @Inject
    private Settings settings;

    @Inject
    private SettableClock clock;

    @PUT
    public Now advance(Advance advance) {
        caller.requireAdministrator();
        if (!settings.clockSettable()) {
            throw new NotFoundException("the clock cannot be set here");
        }
        if (advance.advance() == null) {
            throw new InvalidInputException("advance", RefusalReason.MISSING_SUCH_AS, "PT5M");
        }
        clock.advance(advance.advance());
        return new Now(clock.instant());
    }

    /** By how much, as an ISO 8601 duration. */
    public record Advance(@Nullable Duration advance) {}

    /** The time after that. */
    public record Now(Instant now) {}
}
