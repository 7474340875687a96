package org.phonealert.bridge.nagios;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long texts made to fit, because an alert must not be lost for its length. */
final class Text {
    private static final String MARK = " […]";
    private static final Pattern ESCAPE = Pattern.compile("\\\\([n\\\\])");

    private Text() {}

    /** At most so many characters; what was cut ends with a mark. */
    static String fit(String text, int most) {
        return text.length() <= most ? text : start(text, most - MARK.length()) + MARK;
    }

    /** The same for a name: two long names that differ stay different, because the mark holds their hash. */
    static String fitName(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        String mark = "~%08x".formatted(name.hashCode());
        return start(name, most - mark.length()) + mark;
    }

    /** Lines as they were before Nagios put them into one: {@code \n} ends a line, {@code \\} is a backslash. */
    static String lines(String macro) {
        return ESCAPE.matcher(macro)
                .replaceAll(escape -> escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement("\\"));
    }

    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
