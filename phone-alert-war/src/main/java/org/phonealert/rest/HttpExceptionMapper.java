package org.phonealert.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.phonealert.monitoring.bridge.Problem;

/** Answers what HTTP refuses: no such path, no such method, not this media type. */
@Provider
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException fault) {
        return Problem.of(fault.getResponse().getStatusInfo(), String.valueOf(fault.getMessage()))
                .response();
    }
}
