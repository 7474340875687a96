package org.phonealert.oncall.ical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a calendar, without its folds.
 *
 * @param name in capitals
 * @param parameters by their names in capitals, as written
 * @param value as written
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** A parameter without its quotes. */
    @Nullable
    String parameter(String parameter) {
        String written = parameters.get(parameter);
        return written == null ? null : written.replace("\"", "").strip();
    }

    boolean says(String parameter, String expected) {
        return expected.equalsIgnoreCase(parameter(parameter));
    }

    /** The values, where a line may have several. */
    Stream<String> values() {
        return Arrays.stream(value.split(",")).map(String::strip).filter(one -> !one.isEmpty());
    }

    /** The value as people read it. */
    String text() {
        return value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
    }

    /** The value in capitals, for codes. */
    String code() {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    /** The line as it is written. */
    String written() {
        StringBuilder line = new StringBuilder(name);
        parameters.forEach((parameter, written) ->
                line.append(';').append(parameter).append('=').append(written));
        return line.append(':').append(value).append("\r\n").toString();
    }
}
