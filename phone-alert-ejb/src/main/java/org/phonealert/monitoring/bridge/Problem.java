package org.phonealert.monitoring.bridge;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.json.Json;

/**
 * Why a request was not taken, as RFC 9457 says it.
 *
 * @param field the field or macro at fault, if it is one
 */
public record Problem(
        Status status, String detail, @Nullable String field) {
    public Response response() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", status.getReasonPhrase());
        document.put("status", status.getStatusCode());
        document.put("detail", detail);
        if (field != null) {
            document.put("field", field);
        }
        Response.ResponseBuilder answer =
                Response.status(status).type("application/problem+json").entity(Json.write(document));
        if (status == Status.UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }
}
