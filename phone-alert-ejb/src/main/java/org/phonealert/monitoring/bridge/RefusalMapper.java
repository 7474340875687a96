package org.phonealert.monitoring.bridge;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.words.Language;

/**
 * Answers refusals by the domain, in the language of the {@code Accept-Language} header. The machine API and each bridge
 * extend it as a provider of their own.
 */
public abstract class RefusalMapper implements ExceptionMapper<PhoneAlertException> {
    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Override
    public Response toResponse(PhoneAlertException refused) {
        return Problem.of(refused, Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
                .response();
    }
}
