package org.phonealert.monitoring.bridge;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.UnknownException;

/** Says no as the domain does, with the field and the mend; each bridge has a provider of its own that does it so. */
public abstract class Refusals implements ExceptionMapper<PhoneAlertException> {
    @Override
    public Response toResponse(PhoneAlertException refusal) {
        if (refusal instanceof UnknownException) {
            return new Problem(Status.NOT_FOUND, refusal.reason(), null).response();
        }
        return refusal instanceof InvalidInputException invalid
                ? new Problem(Status.BAD_REQUEST, invalid.reason(), invalid.field()).response()
                : new Problem(Status.CONFLICT, refusal.reason(), null).response();
    }
}
