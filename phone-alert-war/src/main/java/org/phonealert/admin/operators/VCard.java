package org.phonealert.admin.operators;

import java.nio.charset.StandardCharsets;

/** Writes a vCard 4.0 (RFC 6350). */
final class VCard {
    private static final int LONGEST_LINE = 75; // octets, RFC 6350, 3.2
    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    VCard() {
        fold("BEGIN:VCARD");
        fold("VERSION:4.0");
    }

    /** Adds a property with a text value. */
    VCard text(String property, String value) {
        fold(property + ":" + escaped(value));
        return this;
    }

    /** Adds a property whose value is not escaped, such as a URI. */
    VCard plain(String property, String value) {
        fold(property + ":" + value.replaceAll("\\p{Cntrl}", ""));
        return this;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folds a long line; no character is cut in two. */
    private void fold(String line) {
        int room = LONGEST_LINE;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String character = Character.toString(line.codePointAt(i));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                lines.append(END).append(' ');
                room = LONGEST_LINE - 1;
            }
            lines.append(character);
            room -= octets;
        }
        lines.append(END);
    }

    /** The whole card. */
    @Override
    public String toString() {
        return lines + "END:VCARD" + END;
    }
}
