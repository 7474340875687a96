package org.phonealert.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.phonealert.base.Refusal;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;
import org.phonealert.monitoring.bridge.Problem;

import static java.lang.System.Logger.Level.ERROR;

/** Answers a fault of our own: the log has all of it, the answer only where to look in the log. */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable fault) {
        String trace = UUID.randomUUID().toString();
        LOG.log(ERROR, "Request failed, answered with 500 and the trace " + trace, fault);
        Refusal refusal = Refusal.of(RefusalReason.FAILED, trace);
        String detail = refusal.in(Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Problem.of(Status.INTERNAL_SERVER_ERROR, detail, null, refusal).response();
    }
}
