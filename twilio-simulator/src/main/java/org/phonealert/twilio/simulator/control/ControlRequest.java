package org.phonealert.twilio.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phonealert.twilio.simulator.http.WebRequest;

/**
 * The body of a request to the control API.
 *
 * @param json a JSON object
 */
record ControlRequest(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Parses the body of a request; throws IllegalArgumentException unless its Content-Type is JSON and it is an object. A
     * page of another site cannot send that Content-Type, because the CORS check of the browser fails.
     */
    static ControlRequest of(WebRequest request) {
        if (!request.contentType().equalsIgnoreCase("application/json")) {
            throw new IllegalArgumentException("The body is not application/json");
        }
        try {
            JsonNode json = MAPPER.readTree(request.body().isEmpty() ? "{}" : request.body());
            if (!json.isObject()) {
                throw new IllegalArgumentException("The body is not a JSON object");
            }
            return new ControlRequest(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body is not JSON", e);
        }
    }

    /** A text field; empty when it is missing or empty. */
    Optional<String> text(String field) {
        return Optional.of(json.path(field).asText("")).filter(text -> !text.isEmpty());
    }

    /** A field as a whole number; the default when it is missing or not a number. */
    int number(String field, int byDefault) {
        return json.path(field).asInt(byDefault);
    }

    /** A field with a number of milliseconds; empty when it is missing or not a number. */
    Optional<Duration> millis(String field) {
        return json.path(field).isNumber()
                ? Optional.of(Duration.ofMillis(json.path(field).asLong()))
                : Optional.empty();
    }

    /** The elements of an array field; none when it is missing. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** A constant named in a field, in lower case with hyphens; throws IllegalArgumentException if unknown. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        String name = text(field).orElse("").toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + field + " \"" + name + "\"; there is "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ControlRequest::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
