package org.phonealert.alerting.history;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;

/**
 * An argument of the lines of one {@link HistoryType}.
 *
 * @param vocabulary the group of words that has one for each constant; null if the messages themselves select by the
 *     constant
 * @param optional whether a line may lack it
 * @param technical whether it is shown unchanged beside the words, such as the error text of another system
 */
public record HistoryArgument(
        String name, Kind kind, @Nullable String vocabulary, boolean optional, boolean technical) {
    private static final int LONGEST_TEXT = 4000;

    /** What kind of value it has. */
    public enum Kind {
        TEXT(String.class),
        NUMBER(Number.class),
        /** The name of an enum's constant. */
        CONSTANT(Enum.class),
        /** An instant, or the time on a named zone's clock; both as ISO 8601. */
        TIME(Instant.class, ZonedDateTime.class);

        @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
        private final List<Class<?>> types;

        Kind(Class<?>... types) {
            this.types = List.of(types);
        }

        private boolean isOf(Object value) {
            return types.stream().anyMatch(type -> type.isInstance(value));
        }
    }

    static HistoryArgument text(String name) {
        return new HistoryArgument(name, Kind.TEXT, null, false, false);
    }

    static HistoryArgument number(String name) {
        return new HistoryArgument(name, Kind.NUMBER, null, false, false);
    }

    static HistoryArgument time(String name) {
        return new HistoryArgument(name, Kind.TIME, null, false, false);
    }

    static HistoryArgument constant(String name) {
        return new HistoryArgument(name, Kind.CONSTANT, null, false, false);
    }

    static HistoryArgument constant(String name, String vocabulary) {
        return new HistoryArgument(name, Kind.CONSTANT, vocabulary, false, false);
    }

    HistoryArgument orNone() {
        return new HistoryArgument(name, kind, vocabulary, true, technical);
    }

    HistoryArgument asTechnical() {
        return new HistoryArgument(name, kind, vocabulary, optional, true);
    }

    /**
     * The value as it is stored.
     *
     * @throws IllegalArgumentException if it is missing, or of another kind
     */
    @Nullable
    Object stored(@Nullable Object value) {
        if (value == null) {
            if (!optional) {
                throw new IllegalArgumentException(name + " is missing");
            }
            return null;
        }
        if (!kind.isOf(value)) {
            throw new IllegalArgumentException("%s is no %s: %s".formatted(name, kind, value.getClass()));
        }
        return switch (kind) {
            case TEXT -> Text.fit((String) value, LONGEST_TEXT);
            case NUMBER -> value;
            case CONSTANT -> ((Enum<?>) value).name();
            case TIME -> value.toString();
        };
    }
}
