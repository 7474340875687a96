package org.phonealert.rig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/**
 * The server's answer to one HTTP request.
 *
 * @param status the HTTP status
 * @param contentType the media type without its parameters
 * @param text the body as it came
 */
public record Answer(int status, String contentType, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type.replaceFirst(";.*", "").strip(), response.body());
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + this, e);
        }
    }

    /** The JSON of an answer that must be a success. */
    JsonNode expected() {
        if (!isSuccess()) {
            throw new IllegalStateException("Refused: " + this);
        }
        return json();
    }
}
