package org.phonealert.twilio.simulator.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body or of a query string, in the order in which they came.
 *
 * @param fields the values of each name; a name that came twice has two values
 */
public record Form(Map<String, List<String>> fields) {
    /** A form without fields. */
    public static final Form EMPTY = new Form(Map.of());

    /** Reads {@code a=1&b=2}; throws IllegalArgumentException on a broken percent escape. */
    public static Form parse(String encoded) {
        if (encoded.isEmpty()) {
            return EMPTY;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
        }
        return new Form(fields);
    }

    /** Writes fields with one value each. */
    public static String encode(Map<String, String> fields) {
        StringJoiner pairs = new StringJoiner("&");
        fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return pairs.toString();
    }

    /** The first value of a name, if it came and is not empty. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** A whole number, or the given one when the name did not come or holds no number. */
    public int number(String name, int otherwise) {
        return text(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** All values of a name. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
