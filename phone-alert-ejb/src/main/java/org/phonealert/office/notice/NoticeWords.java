package org.phonealert.office.notice;

import java.util.Locale;
import java.util.Map;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

/** The sentences of mails to administrators, per language. */
final class NoticeWords {
    private static final MessageBundle MESSAGES = new MessageBundle("org.phonealert.office.notice.notices");

    private NoticeWords() {}

    static String key(Matter matter) {
        return matter.name().toLowerCase(Locale.ROOT);
    }

    static String say(Language language, String key, Map<String, ?> names) {
        return MESSAGES.say(language, key, names);
    }
}
