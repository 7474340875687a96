package org.phonealert.bridge.zabbix;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.json.Json;

/**
 * The macros of one notification, by name without the braces. A macro that is blank, or that Zabbix did not resolve
 * ({@code {EVENT.UPDATE.ACTION}} without an update), is absent.
 */
final class Macros {
    private static final Pattern UNRESOLVED = Pattern.compile("\\{[A-Z0-9_.]+\\}");

    private final Map<String, String> values;

    Macros(Map<String, String> values) {
        this.values = values;
    }

    /** @throws InvalidInputException if it is no JSON object of strings, naming the field at fault if it is one */
    static Macros read(String json) {
        return new Macros(Json.read(json, Strings.class));
    }

    Optional<String> find(String macro) {
        return Optional.ofNullable(values.get(macro))
                .map(Macros::wellFormed)
                .filter(value -> !value.isBlank() && !UNRESOLVED.matcher(value).matches());
    }

    /** @throws InvalidInputException if it is absent */
    String get(String macro) {
        return find(macro).orElseThrow(() -> new InvalidInputException(macro, RefusalReason.NOT_SENT_BY_KIT));
    }

    /** @throws InvalidInputException if it is absent, or no number from 0 to {@code most} */
    int number(String macro, int most) {
        String value = get(macro);
        if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) > most) {
            throw new InvalidInputException(macro, RefusalReason.NOT_A_NUMBER_UP_TO, value, most);
        }
        return Integer.parseInt(value);
    }

    /** Removes unpaired surrogates and NUL, which the database would refuse. */
    private static String wellFormed(@Nullable String value) {
        return new String(String.valueOf(value).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\0", "");
    }

    /** A JSON object whose values are all strings. */
    private static final class Strings extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
