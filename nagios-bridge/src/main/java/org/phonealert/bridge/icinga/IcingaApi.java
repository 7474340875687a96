package org.phonealert.bridge.icinga;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/**
 * The part of the REST API of Icinga 2 that is used here. The interface itself has no path: with one the server would take it
 * for a resource of this application.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface IcingaApi extends Closeable {
    /** Does something with the objects that a filter in the body picks. */
    @POST
    @Path("v1/actions/{action}")
    Response act(@HeaderParam("Authorization") String authorization, @PathParam("action") String action, String body);

    /**
     * Asks for objects. A filter stands in a body, and GET has none.
     *
     * @param method GET
     */
    @POST
    @Path("v1/objects/{type}")
    Response query(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-HTTP-Method-Override") String method,
            @PathParam("type") String type,
            String body);
}
