package org.phonealert.bridge.nagios;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.monitoring.connection.Writeback;

/**
 * A write-back as the kit reads it: id, kind, subject, author and text, separated by tabs. No text can end its field,
 * the line, or one argument of an external command of Nagios.
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

    /** Makes the text safe as one argument of an external command: no separators, no control characters. */
    static String argument(String text) {
        return harmless(text).replace(';', ',');
    }

    private static String harmless(String text) {
        return SEPARATORS_AND_CONTROLS.matcher(text).replaceAll(" ");
    }
}
