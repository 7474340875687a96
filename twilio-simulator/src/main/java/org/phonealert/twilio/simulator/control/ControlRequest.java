package org.phonealert.twilio.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phonealert.twilio.simulator.http.WebRequest;

/**
 * What somebody wants, in JSON.
 *
 * @param json an object
 */
record ControlRequest(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads a body; it must say that it is JSON, so that no page of another site can give orders. */
    static ControlRequest of(WebRequest request) {
        if (!request.contentType().equalsIgnoreCase("application/json")) {
            throw new IllegalArgumentException("The body is not application/json");
        }
        try {
            JsonNode json = MAPPER.readTree(request.body().isEmpty() ? "{}" : request.body());
            if (!json.isObject()) {
                throw new IllegalArgumentException("The body is not an object");
            }
            return new ControlRequest(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body is not JSON", e);
        }
    }

    Optional<String> text(String field) {
        return Optional.of(json.path(field).asText("")).filter(text -> !text.isEmpty());
    }

    int number(String field, int otherwise) {
        return json.path(field).asInt(otherwise);
    }

    Optional<Duration> millis(String field) {
        return json.path(field).isNumber()
                ? Optional.of(Duration.ofMillis(json.path(field).asLong()))
                : Optional.empty();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    <E extends Enum<E>> E choice(String field, Class<E> among) {
        String name = text(field).orElse("").toUpperCase(Locale.ROOT).replace('-', '_');
        return Enum.valueOf(among, name);
    }
}
