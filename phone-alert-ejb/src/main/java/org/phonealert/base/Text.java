package org.phonealert.base;

import java.util.regex.Pattern;

/** Shortens long texts: an alert must not be refused because a text is long. */
public final class Text {
    private static final String MARK = " […]";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private Text() {}

    /** The text with at most {@code most} characters; a shortened one ends with a mark. */
    public static String fit(String text, int most) {
        return text.length() <= most ? text : start(text, most - MARK.length()) + MARK;
    }

    /** The same for a name: its mark has a hash of the whole name, so that two long names stay different. */
    public static String fitName(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        String mark = "~%08x".formatted(name.hashCode());
        return start(name, most - mark.length()) + mark;
    }

    /**
     * Text from outside as a single line that fits, for a mail or the log. What could begin a line, a header or another
     * direction of writing becomes a space.
     */
    public static String line(String text, int most) {
        return fit(UNSEEN.matcher(text).replaceAll(" ").strip(), most);
    }

    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
