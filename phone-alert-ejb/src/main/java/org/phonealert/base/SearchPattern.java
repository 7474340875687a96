package org.phonealert.base;

import java.util.Locale;

/** Makes a pattern for {@code like} of a text that people search for. */
public final class SearchPattern {
    private SearchPattern() {}

    /** A pattern for {@code lower(…) like … escape '!'}: contains this text, in any case, with no wildcards of its own. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
