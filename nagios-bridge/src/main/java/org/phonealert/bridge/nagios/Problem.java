package org.phonealert.bridge.nagios;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not taken, as RFC 9457 says it.
 *
 * @param field the macro at fault, if it is one
 */
record Problem(Status status, String detail, @Nullable String field) {
    Response response() {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .add("detail", detail);
        if (field != null) {
            document.add("field", field);
        }
        Response.ResponseBuilder answer = Response.status(status)
                .type("application/problem+json")
                .entity(document.build().toString());
        if (status == Status.UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }
}
