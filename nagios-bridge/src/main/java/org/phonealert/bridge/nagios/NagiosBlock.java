package org.phonealert.bridge.nagios;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of the status file of Nagios, such as a servicestatus, or of its object cache, such as a definition of a
 * service.
 *
 * @param kind such as {@code servicestatus} or {@code service}
 */
record NagiosBlock(String kind, Map<String, String> fields) {
    private static final Pattern BEGIN = Pattern.compile("(define )?([a-z]+) \\{");

    /** Passes each complete block on; anything between blocks is skipped. */
    static void read(BufferedReader text, Consumer<NagiosBlock> each) throws IOException {
        NagiosBlock block = null;
        char separator = '=';
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                block = new NagiosBlock(begin.group(2), new HashMap<>());
                separator = begin.group(1) == null ? '=' : '\t';
            } else if (line.equals("\t}")) {
                if (block != null) {
                    each.accept(block);
                }
                block = null;
            } else if (block != null) {
                block.put(line, separator);
            }
        }
    }

    private void put(String line, char separator) {
        int at = line.indexOf(separator, 1);
        if (at > 1 && line.charAt(0) == '\t') {
            fields.put(line.substring(1, at), line.substring(at + 1).replace("\0", ""));
        }
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The field as a number; 0 if it is none. */
    long number(String field) {
        try {
            return Long.parseLong(get(field).strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    boolean is(String field) {
        return number(field) != 0;
    }

    /** The time in a field that holds seconds since 1970; empty if it has none. */
    Optional<Instant> time(String field) {
        try {
            return Optional.of(number(field)).filter(seconds -> seconds > 0).map(Instant::ofEpochSecond);
        } catch (DateTimeException garbled) {
            return Optional.empty();
        }
    }

    /** Whether the comma-separated list in the field contains this entry. */
    boolean lists(String field, String one) {
        for (String listed : get(field).split(",", -1)) {
            if (listed.strip().equals(one)) {
                return true;
            }
        }
        return false;
    }

    boolean isService() {
        return fields.containsKey("service_description");
    }

    /** The host, or host/service. */
    String subject() {
        return isService() ? get("host_name") + "/" + get("service_description") : get("host_name");
    }
}
