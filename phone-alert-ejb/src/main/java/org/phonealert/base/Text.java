package org.phonealert.base;

import java.util.regex.Pattern;

/** Long texts made to fit, because an alert must not be lost for its length. */
public final class Text {
    private static final String MARK = " […]";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private Text() {}

    /** At most so many characters; what was cut ends with a mark. */
    public static String fit(String text, int most) {
        return text.length() <= most ? text : start(text, most - MARK.length()) + MARK;
    }

    /** The same for a name: two long names that differ stay different, because the mark holds their hash. */
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
