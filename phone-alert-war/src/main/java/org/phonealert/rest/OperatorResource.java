package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.phonealert.office.handling.Handling;
import org.phonealert.security.ApiCaller;

/** What can be done for one operator. */
@Path("/operators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperatorResource {
    @Inject
    private ApiCaller caller;

    @Inject
    private Handling handling;

    /** Calls the operator's telephone as a test, free of charge. */
    @POST
    @Path("{name}/test-call")
    public Response testCall(@PathParam("name") String name) {
        caller.requireAdministrator();
        long id = handling.testCall(name);
        return Response.status(Status.ACCEPTED).entity(new TestCall(id)).build();
    }

    /** The notification that shows the result. */
    public record TestCall(long notificationId) {}
}
