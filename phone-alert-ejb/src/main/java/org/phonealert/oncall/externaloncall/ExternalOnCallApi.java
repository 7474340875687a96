package org.phonealert.oncall.externaloncall;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/** The contract that an outside planning keeps, version 1; docs/external-on-call-api.md says it in full. */
public interface ExternalOnCallApi extends Closeable {
    /** Asks one that wants no key. An empty header is not the same as none, and not every server sends none for null. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Response onDuty(@QueryParam("at") String at, @QueryParam("schedule") String schedule);

    /**
     * Asks who is on duty.
     *
     * @param authorization "Bearer" and the key
     * @param at the instant, as ISO 8601 has it
     * @param schedule by name
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Response onDuty(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("at") String at,
            @QueryParam("schedule") String schedule);
}
