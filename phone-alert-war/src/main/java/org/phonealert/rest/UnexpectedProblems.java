package org.phonealert.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

import static java.lang.System.Logger.Level.ERROR;

/** Our own fault: the log says all, the answer only where to look there. */
@Provider
@ApplicationScoped
public class UnexpectedProblems implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedProblems.class.getName());

    @Override
    public Response toResponse(Throwable fault) {
        String trace = UUID.randomUUID().toString();
        LOG.log(ERROR, "Request failed, " + trace, fault);
        return Problem.response(
                Status.INTERNAL_SERVER_ERROR, "something failed here; the server's log has it under " + trace, null);
    }
}
