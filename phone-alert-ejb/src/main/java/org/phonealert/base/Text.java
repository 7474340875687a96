package org.phonealert.base;

/** Long texts made to fit, because an alert must not be lost for its length. */
public final class Text {
    private static final String MARK = " […]";

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

    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
