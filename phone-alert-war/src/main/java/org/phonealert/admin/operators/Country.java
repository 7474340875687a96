package org.phonealert.admin.operators;

import java.util.Locale;

/**
 * A country as pages show it.
 *
 * @param region ISO 3166, such as FR
 */
public record Country(String region) {
    private static final int FLAG_LETTER_A = 0x1F1E6;

    /** The two letters as regional indicators, which most devices draw as the flag. */
    public String flag() {
        StringBuilder flag = new StringBuilder();
        region.chars().forEach(letter -> flag.appendCodePoint(FLAG_LETTER_A + letter - 'A'));
        return flag.toString();
    }

    public String name(Locale locale) {
        return new Locale.Builder().setRegion(region).build().getDisplayCountry(locale);
    }
}
