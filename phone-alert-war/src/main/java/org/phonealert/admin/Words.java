package org.phonealert.admin;

import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.phonealert.base.Language;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.words.MessageBundle;

/** What the pages say, in the language of this view. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    public static ResourceBundle of(FacesContext faces) {
        return faces.getApplication().getResourceBundle(faces, "w");
    }

    /** The function {@code pa:count} of the pages: a number with its noun, in the plural that the language asks for. */
    public static String count(String pattern, Number count) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        Language language = locale.getLanguage().equals(Language.FRENCH.tag()) ? Language.FRENCH : Language.ENGLISH;
        return MessageBundle.fill(pattern, language, Map.of("count", count));
    }

    /**
     * The function {@code pa:shipped} of the pages: a name as people read it. The names that Phone Alert ships (the two
     * groups that are built in, the first definition) are translated, all others stay as they are.
     */
    public static String shipped(ResourceBundle words, String name) {
        String key = "shipped_" + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }

    /** Why something was refused, as the business says it, in French where the pages speak French. */
    public static String reason(FacesContext faces, PhoneAlertException refusal) {
        boolean french = faces.getViewRoot().getLocale().getLanguage().equals(Language.FRENCH.tag());
        return french ? refusal.reason(Words::inFrench) : refusal.reason();
    }

    private static String inFrench(String english) {
        ResourceBundle reasons = ResourceBundle.getBundle(
                "org.phonealert.admin.reasons", Locale.FRENCH, Words.class.getClassLoader(), NO_FALLBACK);
        try {
            return reasons.getString(key(english));
        } catch (MissingResourceException untold) {
            return english;
        }
    }

    /** The key of a sentence among the translated reasons: its letters and digits. */
    public static String key(String english) {
        return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
