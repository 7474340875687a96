package org.phonealert.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** HTTP said no: no such path, no such method, not this media type, no key. */
@Provider
@ApplicationScoped
public class HttpProblems implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException fault) {
        Response said = fault.getResponse();
        Response problem = Problem.response(said.getStatusInfo(), String.valueOf(fault.getMessage()), null);
        Object challenge = said.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE);
        return challenge == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                        .build();
    }
}
