package org.phonealert.alerting.speech;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces words of a text by how they are spoken: whole words only, in any case. A replacement is not searched for
 * words again, and where two words begin at the same place, the longer one is replaced.
 */
public final class Dictionary {
    /** Replaces nothing. */
    public static final Dictionary EMPTY = new Dictionary(List.of());

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NOT_AFTER = "(?<![\\p{L}\\p{N}])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}])";

    private final Map<String, String> spoken = new HashMap<>();

    @Nullable
    private final Pattern words;

    /** @param pronunciations all of one language */
    public Dictionary(List<Pronunciation> pronunciations) {
        pronunciations.forEach(one -> spoken.put(one.word(), one.spoken()));
        words = spoken.isEmpty() ? null : Pattern.compile(NOT_AFTER + anyOf(spoken) + NOT_BEFORE, FLAGS);
    }

    private static String anyOf(Map<String, String> spoken) {
        return spoken.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The text as it is to be said. */
    public String say(String text) {
        return words == null
                ? text
                : words.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                spoken.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group())));
    }
}
