package org.phonealert.admin.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.AlertFilter;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.source.Severity;

/**
 * The search of the history, read from the parameters of an address. The page and its CSV file understand the same
 * parameters; values that are not valid are ignored.
 */
final class AlertQuery {
    private static final List<String> FIELDS =
            List.of("q", "state", "severity", "source", "monitor", "taker", "from", "to");

    private final Map<String, String> given = new LinkedHashMap<>();

    /** @param parameters returns a parameter of the address, or null */
    AlertQuery(UnaryOperator<@Nullable String> parameters) {
        for (String field : FIELDS) {
            String value = parameters.apply(field);
            if (value != null && !value.isBlank()) {
                given.put(field, value.strip());
            }
        }
    }

    /** The value of a field; empty if it was not given. */
    String get(String field) {
        return given.getOrDefault(field, "");
    }

    /** Whether any field but the text was given. */
    boolean isDetailed() {
        return given.keySet().stream().anyMatch(field -> !field.equals("q"));
    }

    /** The search as a query string, without empty fields. */
    String address() {
        return given.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * The filter for the search.
     *
     * @param zone of the days; the last day is included
     */
    AlertFilter filter(ZoneId zone) {
        return new AlertFilter(
                constant("state", AlertState.values()),
                given.get("source"),
                given.get("monitor"),
                given.get("taker"),
                constant("severity", Severity.values()),
                day("from").map(day -> start(day, zone)).orElse(null),
                day("to").map(day -> start(day.plusDays(1), zone)).orElse(null),
                given.get("q"));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private <E extends Enum<E>> @Nullable E constant(String field, E[] constants) {
        String name = get(field).toUpperCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(get(field)))
                    // no database compares years beyond these
                    .filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
