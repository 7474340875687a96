package org.phonealert.alerting.speech;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.phonealert.base.Language;

/** A sentence of the message bundles; its name in lower case is its key there. */
public enum Phrase {
    GREETING,
    ERROR,
    DETAIL,
    SINCE,
    JUST_NOW,
    HTTP_STATUS,
    LIMIT,
    GENERAL,
    MENU,
    TAKEN,
    ALREADY_TAKEN,
    OVER,
    PASSED,
    NO_KEY,
    UNKNOWN_KEY,
    NOT_SAVED,
    TEST,
    TEST_CONFIRMED,
    GOODBYE;

    /** English is the bundle without a language, so a server's own locale never decides what is said. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String in(Language language) {
        return in(language, Map.of());
    }

    /** The sentence with its names filled in; what is filled in is never read as a pattern itself. */
    public String in(Language language, Map<String, String> names) {
        return new MessageFormat(bundle(language).getString(name().toLowerCase(Locale.ROOT)), language.locale())
                .format(names);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.phonealert.alerting.speech.words", language.locale(), Phrase.class.getClassLoader(), NO_FALLBACK);
    }
}
