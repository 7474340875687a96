package org.phonealert.bridge.nagios;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a plugin's long output, which Nagios puts into one. */
final class LongOutput {
    private static final Pattern ESCAPE = Pattern.compile("\\\\([n\\\\])");

    private LongOutput() {}

    /** Lines as they were: {@code \n} ends a line, {@code \\} is a backslash. */
    static String unescape(String macro) {
        return ESCAPE.matcher(macro)
                .replaceAll(escape -> escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement("\\"));
    }
}
