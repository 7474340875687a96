package org.phonealert.twilio.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request that the simulator received.
 *
 * @param method the HTTP method
 * @param path the decoded path
 * @param query the fields of the query string
 * @param contentType the media type without its parameters; empty when the header is missing
 * @param authorization the Authorization header, if any
 * @param body at most {@value #MOST_BYTES} bytes, as UTF-8 text
 */
public record WebRequest(
        String method, String path, Form query, String contentType, Optional<String> authorization, String body) {
    static final int MOST_BYTES = 1 << 20;

    /** Reads a request; throws IllegalArgumentException when the body is too long or the query is malformed. */
    static WebRequest of(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new IllegalArgumentException("The body is longer than " + MOST_BYTES + " bytes");
        }
        return new WebRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Form.parse(query == null ? "" : query),
                type == null ? "" : type.replaceFirst(";.*", "").trim(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the request has this HTTP method. */
    public boolean is(String expectedMethod) {
        return method.equals(expectedMethod);
    }

    /** The fields of a form body; no fields when the body has another media type. */
    public Form form() {
        return contentType.equalsIgnoreCase("application/x-www-form-urlencoded") ? Form.parse(body) : Form.EMPTY;
    }
}
