package org.phonealert.bridge.nagios;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The long output of a plugin, whose lines Nagios joins into one. */
final class LongOutput {
    private static final Pattern ESCAPE = Pattern.compile("\\\\([n\\\\])");

    private LongOutput() {}

    /** Restores the lines: {@code \n} is a line break, {@code \\} is a backslash. */
    static String unescape(String macro) {
        return ESCAPE.matcher(macro)
                .replaceAll(escape -> escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement("\\"));
    }
}
