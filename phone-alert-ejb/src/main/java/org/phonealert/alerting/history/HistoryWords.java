package org.phonealert.alerting.history;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

/**
 * The words for lines of the history in one language: for pages, the machine API, the log and mails.
 *
 * @param zone the zone of times, unless a line names a zone itself
 */
public record HistoryWords(Language language, ZoneId zone) {
    static final MessageBundle MESSAGES = new MessageBundle("org.phonealert.alerting.history.history");

    /** Stands for an argument that a line does not have; no constant has this name. */
    static final String NONE = "none";

    /** The title of lines of this type. */
    public String title(HistoryType type) {
        return MESSAGES.say(language, "title." + type);
    }

    /** The words besides the title; empty if there are none. */
    public Optional<String> detail(HistoryLine line) {
        Map<String, Object> given = line.arguments();
        String key = "detail." + line.type();
        if (given.containsKey(HistoryLine.LEGACY)) {
            return said(String.valueOf(given.get(HistoryLine.LEGACY)));
        }
        return MESSAGES.has(language, key)
                ? said(MESSAGES.say(language, key, words(line.type(), given)))
                : Optional.empty();
    }

    /** The texts and ids of other systems, unchanged; empty if there are none. */
    public Optional<String> technical(HistoryLine line) {
        Map<String, Object> given = line.arguments();
        return said(line.type().arguments().stream()
                .filter(HistoryArgument::technical)
                .map(argument -> given.get(argument.name()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(": ")));
    }

    /** The detail, with the technical texts in brackets; empty if there is neither. */
    public Optional<String> explanation(HistoryLine line) {
        return joined(" ", detail(line), technical(line).map("(%s)"::formatted));
    }

    /** Title, operator, detail and technical texts in one line. */
    public String text(HistoryLine line) {
        String title = title(line.type());
        Optional<String> said = joined(", ", line.operator(), detail(line))
                .map(more -> MESSAGES.say(language, "line", Map.of("title", title, "more", more)));
        return said.orElse(title) + technical(line).map(" (%s)"::formatted).orElse("");
    }

    /** The word for a constant, such as {@code carrier} and {@code NO_ANSWER}. */
    public String word(String vocabulary, Enum<?> constant) {
        return word(vocabulary, constant.name());
    }

    private String word(String vocabulary, String constant) {
        String key = vocabulary + "." + constant;
        return MESSAGES.has(language, key) ? MESSAGES.say(language, key) : constant;
    }

    /** The values of all arguments for the messages, also of missing ones. */
    private Map<String, Object> words(HistoryType type, Map<String, Object> given) {
        Map<String, Object> words = new HashMap<>();
        type.arguments().forEach(argument -> words.put(argument.name(), word(argument, given.get(argument.name()))));
        return words;
    }

    private Object word(HistoryArgument argument, @Nullable Object value) {
        if (value == null) {
            return argument.kind() == HistoryArgument.Kind.TEXT ? "" : NONE;
        }
        return switch (argument.kind()) {
            case TEXT, NUMBER -> value;
            case CONSTANT -> argument.vocabulary() == null ? value : word(argument.vocabulary(), String.valueOf(value));
            case TIME -> HistoryTime.of(String.valueOf(value)).on(zone);
        };
    }

    private static Optional<String> joined(String separator, Optional<String> first, Optional<String> second) {
        return said(Stream.of(first, second).flatMap(Optional::stream).collect(Collectors.joining(separator)));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isBlank());
    }
}
