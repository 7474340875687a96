package org.phonealert.planning;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The contract that an outside planning keeps, version 1; README, "An outside planning", says it in full. */
public interface PlanningApi extends Closeable {
    /**
     * Asks who is on duty.
     *
     * @param authorization "Bearer" and the key, if there is one
     * @param at the instant, as ISO 8601 has it
     * @param schedule by name
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Response onDuty(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("at") String at,
            @QueryParam("schedule") String schedule);
}
