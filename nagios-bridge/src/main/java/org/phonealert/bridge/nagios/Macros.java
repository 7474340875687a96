package org.phonealert.bridge.nagios;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * The macros of one notification, by name without the dollar signs. A macro that is blank, or that Nagios did not
 * resolve ({@code $SERVICEDESC$} for a host), is absent.
 */
record Macros(Map<String, String> values) {
    private static final Pattern UNRESOLVED = Pattern.compile("\\$[A-Z0-9_]+(:[^$]*)?\\$");

    Optional<String> find(String macro) {
        return Optional.ofNullable(values.get(macro))
                .map(value -> value.replace("\0", ""))
                .filter(value -> !value.isBlank() && !UNRESOLVED.matcher(value).matches());
    }

    String get(String macro) {
        return find(macro).orElseThrow(() -> new InvalidInputException(macro, RefusalReason.NOT_SENT_BY_KIT));
    }

    <E extends Enum<E>> E get(String macro, Class<E> oneOf) {
        String value = get(macro);
        return Arrays.stream(oneOf.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findAny()
                .orElseThrow(() -> new InvalidInputException(
                        macro, RefusalReason.NOT_ONE_OF, value, List.of(oneOf.getEnumConstants())));
    }

    /** The time in a macro that holds seconds since 1970. */
    Optional<Instant> findTime(String macro) {
        return find(macro).map(seconds -> {
            try {
                return Instant.ofEpochSecond(Long.parseLong(seconds));
            } catch (NumberFormatException | DateTimeException garbled) {
                throw new InvalidInputException(macro, RefusalReason.NOT_EPOCH_SECONDS, seconds);
            }
        });
    }
}
