package org.phonealert.alerting.speech;

import java.util.Locale;
import java.util.Map;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

/** A sentence of the message bundles; its key there is its name in lower case. */
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

    private static final MessageBundle MESSAGES = new MessageBundle("org.phonealert.alerting.speech.words");

    public String in(Language language) {
        return in(language, Map.of());
    }

    /** The sentence with its names filled in; what is filled in is never read as a pattern itself. */
    public String in(Language language, Map<String, String> names) {
        return MESSAGES.say(language, name().toLowerCase(Locale.ROOT), names);
    }
}
