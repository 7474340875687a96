package org.phonealert.base.mail;

import java.util.regex.Pattern;

/**
 * Text from outside as a single short line. What could begin a line, a header or another direction of writing becomes a
 * space: nobody writes into our mails but we.
 */
public final class Line {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");
    private static final String MORE = "…";

    private Line() {}

    /** @param most how many characters, from 2 */
    public static String of(String text, int most) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + MORE;
    }
}
