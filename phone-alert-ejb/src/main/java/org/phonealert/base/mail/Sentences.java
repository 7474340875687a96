package org.phonealert.base.mail;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import org.phonealert.base.Language;

/** The sentences of some kind of mails, per language. */
public final class Sentences {
    /** English is the bundle without a language, so a server's own locale never decides what is said. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    /** @param bundle the name of a bundle beside our classes */
    public Sentences(String bundle) {
        this.bundle = bundle;
    }

    /** The sentence with its names filled in; what is filled in is never read as a pattern itself. */
    public String say(Language language, String key, Map<String, ?> names) {
        ResourceBundle sentences =
                ResourceBundle.getBundle(bundle, language.locale(), Sentences.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(sentences.getString(key), language.locale()).format(names);
    }
}
