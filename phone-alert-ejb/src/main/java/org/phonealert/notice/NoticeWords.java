package org.phonealert.notice;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.phonealert.Language;

/** The sentences of mails to administrators, per language. */
final class NoticeWords {
    /** English is the bundle without a language, so a server's own locale never decides what is said. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private NoticeWords() {}

    static String key(Matter matter) {
        return matter.name().toLowerCase(Locale.ROOT);
    }

    /** The sentence with its names filled in; what is filled in is never read as a pattern itself. */
    static String say(Language language, String key, Map<String, ?> names) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(names);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.phonealert.notice.notices", language.locale(), NoticeWords.class.getClassLoader(), NO_FALLBACK);
    }
}
