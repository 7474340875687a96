package org.phonealert.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.UnknownException;
import org.phonealert.people.account.NotAllowedException;

/** The business said no. */
@Provider
@ApplicationScoped
public class BusinessProblems implements ExceptionMapper<PhoneAlertException> {
    @Override
    public Response toResponse(PhoneAlertException fault) {
        if (fault instanceof InvalidInputException invalid) {
            boolean whole = invalid.field().isEmpty();
            String detail = (whole ? "the document" : invalid.field()) + " " + invalid.reason();
            return Problem.response(Status.BAD_REQUEST, detail, whole ? null : invalid.field());
        }
        if (fault instanceof NotAllowedException) {
            return Problem.response(Status.FORBIDDEN, fault.reason(), null);
        }
        if (fault instanceof UnknownException) {
            return Problem.response(Status.NOT_FOUND, fault.reason(), null);
        }
        return Problem.response(
                fault instanceof ConflictException ? Status.CONFLICT : Status.BAD_REQUEST, fault.reason(), null);
    }
}
