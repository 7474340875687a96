package org.phonealert.base;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

/**
 * What was refused and why, as data: the words are made where they are read.
 *
 * @param arguments a text, a number or a list of texts for each name that the reason declares
 */
public record Refusal(RefusalReason reason, Map<String, Object> arguments) {
    private static final MessageBundle WORDS = new MessageBundle("org.phonealert.base.words.refusals");

    /**
     * A refusal for this reason.
     *
     * @param values of the reason's arguments, in their order
     * @throws IllegalArgumentException if there are more or fewer values than the reason has arguments
     */
    public static Refusal of(RefusalReason reason, Object... values) {
        if (values.length != reason.arguments().size()) {
            throw new IllegalArgumentException(
                    "%s needs %s, not %d values".formatted(reason, reason.arguments(), values.length));
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int place = 0; place < values.length; place++) {
            arguments.put(reason.arguments().get(place), plain(values[place]));
        }
        return new Refusal(reason, Collections.unmodifiableMap(arguments));
    }

    /** What is wrong and how to fix it, in words. */
    public String in(Language language) {
        return WORDS.say(
                language,
                reason.name(),
                arguments.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, argument -> shown(argument.getValue()))));
    }

    private static Object plain(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Refusal::plain).toList();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Number ? value : value.toString();
    }

    private static Object shown(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value;
    }
}
