package org.phonealert.admin;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.phonealert.base.words.Language;

/** Dates as the pages show them: the day before the month, 24 hours. English spells the month: 3/12 would be ambiguous. */
public final class Dates {
    private Dates() {}

    /** A day, such as 30 Nov 2026 or 30/11/2026. */
    public static DateTimeFormatter day(Locale pages) {
        return DateTimeFormatter.ofPattern(isFrench(pages) ? "dd/MM/yyyy" : "d MMM yyyy", region(pages));
    }

    /** A day and a time, such as 30 Nov 2026 14:05:28 or 30/11/2026 14:05:28. */
    public static DateTimeFormatter dayAndTime(Locale pages) {
        return DateTimeFormatter.ofPattern(
                isFrench(pages) ? "dd/MM/yyyy HH:mm:ss" : "d MMM yyyy HH:mm:ss", region(pages));
    }

    /** The locale whose calendars the pages follow: English pages follow Britain, not the United States. */
    public static Locale region(Locale pages) {
        return isFrench(pages) ? Locale.FRANCE : Locale.UK;
    }

    private static boolean isFrench(Locale pages) {
        return pages.getLanguage().equals(Language.FRENCH.tag());
    }
}
