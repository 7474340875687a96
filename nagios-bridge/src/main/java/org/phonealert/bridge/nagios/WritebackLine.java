package org.phonealert.bridge.nagios;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.monitoring.connection.Writeback;

/**
 * A reply as the kit reads it: number, kind, subject, author and text, separated by tabs. No field can end a field, the
 * line, or what Nagios takes for one argument of an external command.
 */
final class WritebackLine {
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

    private WritebackLine() {}

    static String of(Writeback reply) {
        return Stream.of(
                                String.valueOf(reply.id()),
                                reply.kind().name(),
                                harmless(reply.dedupKey()),
                                argument(reply.author()),
                                argument(reply.text()))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    /** One argument of an external command: what is left of it is text and nothing else. */
    static String argument(String text) {
        return harmless(text).replace(';', ',');
    }

    private static String harmless(String text) {
        return HARMFUL.matcher(text).replaceAll(" ");
    }
}
