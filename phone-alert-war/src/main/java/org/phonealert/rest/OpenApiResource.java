package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The OpenAPI document; a test compares it with the resources and records. */
@Path("/openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
    static final String DOCUMENT = "openapi.json";

    @GET
    public Response get() {
        return Response.ok(OpenApiResource.class.getResourceAsStream(DOCUMENT)).build();
    }
}
