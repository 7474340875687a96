package org.phonealert.base;

import java.util.Locale;

/** What people type to find something, for the database; no character of it means anything but itself. */
public final class SearchPattern {
    private SearchPattern() {}

    /** A pattern for {@code lower(…) like … escape '!'}: contains this, whatever the case. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
