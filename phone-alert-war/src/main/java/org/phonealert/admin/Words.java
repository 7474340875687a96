package org.phonealert.admin;

import jakarta.faces.context.FacesContext;
import java.time.ZoneId;
import java.util.Map;
import java.util.ResourceBundle;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

/** What the pages say, in the language of this view. */
public final class Words {
    private Words() {}

    public static ResourceBundle of(FacesContext faces) {
        return faces.getApplication().getResourceBundle(faces, "w");
    }

    /** The language of this view. */
    public static Language language(FacesContext faces) {
        return Language.of(faces.getViewRoot().getLocale());
    }

    /** What histories say, in the language of this view and the time zone of the server. */
    public static HistoryWords history(FacesContext faces) {
        return new HistoryWords(language(faces), ZoneId.systemDefault());
    }

    /** The function {@code pa:word} of the pages: the word for a constant, as histories say it. */
    public static String word(String vocabulary, Enum<?> constant) {
        return history(FacesContext.getCurrentInstance()).word(vocabulary, constant);
    }

    /** The function {@code pa:count} of the pages: a number with its noun, in the plural that the language asks for. */
    public static String count(String pattern, Number count) {
        return MessageBundle.fill(pattern, language(FacesContext.getCurrentInstance()), Map.of("count", count));
    }

    /**
     * The function {@code pa:shipped} of the pages: a name as people read it. The names that Phone Alert ships (the two
     * groups that are built in, the first definition) are translated, all others stay as they are.
     */
    public static String shipped(ResourceBundle words, String name) {
        String key = "shipped_" + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }
}
