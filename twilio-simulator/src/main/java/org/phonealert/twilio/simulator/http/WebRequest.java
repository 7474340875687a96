package org.phonealert.twilio.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request that reached the simulator.
 *
 * @param method the HTTP method
 * @param path the decoded path
 * @param query the fields after the question mark
 * @param contentType the media type without its parameters, empty when none was sent
 * @param authorization the Authorization header
 * @param body at most {@value #LONGEST_BODY} bytes, as UTF-8 text
 */
public record WebRequest(
        String method, String path, Form query, String contentType, Optional<String> authorization, String body) {
    static final int LONGEST_BODY = 1 << 20;

    static WebRequest of(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        return new WebRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Form.parse(query == null ? "" : query),
                type == null ? "" : type.replaceFirst(";.*", "").trim(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the method is the given one. */
    public boolean is(String expectedMethod) {
        return method.equals(expectedMethod);
    }

    /** The fields of a form body; empty when the body is of another type. */
    public Form form() {
        return contentType.equalsIgnoreCase("application/x-www-form-urlencoded") ? Form.parse(body) : Form.EMPTY;
    }
}
