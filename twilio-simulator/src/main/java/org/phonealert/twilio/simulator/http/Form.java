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
 * The fields of an {@code application/x-www-form-urlencoded} body or of a query string, in the order in which they were
 * sent.
 *
 * @param fields the values of each name; a name that was sent twice has two values
 */
public record Form(Map<String, List<String>> fields) {
    /** A form without fields. */
    public static final Form EMPTY = new Form(Map.of());

    /** Parses text such as {@code a=1&b=2}; throws IllegalArgumentException on a broken percent escape. */
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

    /** Encodes fields that have one value each. */
    public static String encode(Map<String, String> fields) {
        StringJoiner pairs = new StringJoiner("&");
        fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return pairs.toString();
    }

    /** The first value of a field; empty when the field is missing or empty. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** A field as a whole number of 0 to 999,999,999; the default when it is missing or holds anything else. */
    public int number(String name, int byDefault) {
        return text(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(byDefault);
    }

    /** All values of a field, in the order in which they were sent. */
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
