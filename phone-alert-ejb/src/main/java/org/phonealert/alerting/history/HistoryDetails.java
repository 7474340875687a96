package org.phonealert.alerting.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

/**
 * The {@code detail} of a line and the {@code error} of a notification, as the machine API has had them since its first
 * version. They are for programs and always in English; people read {@link HistoryWords}.
 */
public final class HistoryDetails {
    static final MessageBundle MESSAGES = new MessageBundle("org.phonealert.alerting.history.details");
    private static final String ERROR = "error";
    private static final String CAUSE = "cause";
    private static final String CODE = "code";
    private static final String TECHNICAL = "technical";

    private HistoryDetails() {}

    /** Null if a line of this type has none. */
    public static @Nullable String of(HistoryLine line) {
        Map<String, Object> given = line.arguments();
        if (given.containsKey(HistoryLine.LEGACY)) {
            return String.valueOf(given.get(HistoryLine.LEGACY));
        }
        if (!MESSAGES.has(Language.ENGLISH, line.type().name())) {
            return null;
        }
        Map<String, Object> values = values(line.type(), given);
        if (given.containsKey(CAUSE)) {
            values.put(ERROR, error(values));
        }
        String detail = MESSAGES.say(Language.ENGLISH, line.type().name(), values);
        return given.isEmpty() && detail.isEmpty() ? null : detail;
    }

    /** The words for an error of the carrier. */
    public static String error(Enum<?> cause, @Nullable Integer code, @Nullable String technical) {
        return error(Map.of(
                CAUSE, cause.name(),
                CODE, code == null ? HistoryWords.NONE : String.valueOf(code),
                TECHNICAL, technical == null ? "" : technical));
    }

    private static String error(Map<String, ?> values) {
        boolean onlyCode = "".equals(values.get(TECHNICAL)) && !HistoryWords.NONE.equals(values.get(CODE));
        return MESSAGES.say(Language.ENGLISH, onlyCode ? "error_without_text" : ERROR, values);
    }

    private static Map<String, Object> values(HistoryType type, Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>();
        for (HistoryArgument argument : type.arguments()) {
            values.put(argument.name(), value(argument, given.get(argument.name())));
        }
        return values;
    }

    private static String value(HistoryArgument argument, @Nullable Object value) {
        if (value == null) {
            return argument.kind() == HistoryArgument.Kind.TEXT ? "" : HistoryWords.NONE;
        }
        String stored = String.valueOf(value);
        if (argument.kind() != HistoryArgument.Kind.TIME) {
            return stored;
        }
        HistoryTime time = HistoryTime.of(stored);
        return time.hasItsOwnZone() ? time.on(time.time().getZone()) : stored;
    }
}
