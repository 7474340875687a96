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
    private static final Pattern SEPARATORS_AND_CONTROLS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

    private WritebackLine() {}

    static String of(Writeback writeback) {
        return Stream.of(
                                String.valueOf(writeback.id()),
                                writeback.kind().name(),
                                harmless(writeback.dedupKey()),
                                argument(writeback.author()),
                                argument(writeback.text()))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    /** One argument of an external command: what is left of it is text and nothing else. */
    static String argument(String text) {
        return harmless(text).replace(';', ',');
    }

    private static String harmless(String text) {
        return SEPARATORS_AND_CONTROLS.matcher(text).replaceAll(" ");
    }
}
