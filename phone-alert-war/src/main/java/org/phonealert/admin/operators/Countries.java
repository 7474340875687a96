package org.phonealert.admin.operators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.regex.Pattern;
import org.phonealert.admin.Look;

/** The flags and names of countries, in the language of the pages. */
@Named
@RequestScoped
public class Countries {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int FIRST_INDICATOR = 0x1F1E6; // the regional indicator symbol of the letter A
    private static final String NO_COUNTRY = "☎";

    @Inject
    private Look look;

    /** The flag of a region; a telephone sign if the region is not a country. */
    public String flag(String region) {
        return flagOf(region);
    }

    static String flagOf(String region) {
        return COUNTRY.matcher(region).matches()
                ? new StringBuilder()
                        .appendCodePoint(FIRST_INDICATOR + region.charAt(0) - 'A')
                        .appendCodePoint(FIRST_INDICATOR + region.charAt(1) - 'A')
                        .toString()
                : NO_COUNTRY;
    }

    public String name(String region) {
        return new Locale.Builder()
                .setRegion(COUNTRY.matcher(region).matches() ? region : "")
                .build()
                .getDisplayCountry(look.getLocale());
    }
}
