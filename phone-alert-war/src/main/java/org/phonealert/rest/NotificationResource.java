package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.phonealert.office.overview.Overview;
import org.phonealert.security.ApiCaller;

/** One notification of one operator. */
@Path("/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {
    @Inject
    private ApiCaller caller;

    @Inject
    private Overview overview;

    @GET
    @Path("{id}")
    public NotificationView get(@PathParam("id") long id) {
        caller.requireAdministrator();
        return NotificationView.of(overview.notification(id));
    }
}
