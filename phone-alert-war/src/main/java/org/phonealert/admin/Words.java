package org.phonealert.admin;

import jakarta.faces.context.FacesContext;
import java.time.ZoneId;
import java.util.Map;
import java.util.ResourceBundle;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

/** The texts of the pages, in the language of the view. */
public final class Words {
    private Words() {}

    public static ResourceBundle of(FacesContext faces) {
        return faces.getApplication().getResourceBundle(faces, "w");
    }

    /** The language of this view. */
    public static Language language(FacesContext faces) {
        return Language.of(faces.getViewRoot().getLocale());
    }

    /** The words of histories, in the language of this view and the time zone of the server. */
    public static HistoryWords history(FacesContext faces) {
        return new HistoryWords(language(faces), ZoneId.systemDefault());
    }

    /** The function {@code pa:word} of the pages: the word for a constant, as in histories. */
    public static String word(String vocabulary, Enum<?> constant) {
        return history(FacesContext.getCurrentInstance()).word(vocabulary, constant);
    }

    /** The function {@code pa:count} of the pages: a number with its noun in the right plural form. */
    public static String count(String pattern, Number count) {
        return MessageBundle.fill(pattern, language(FacesContext.getCurrentInstance()), Map.of("count", count));
    }

    /**
     * The function {@code pa:shipped} of the pages: translates the names that Phone Alert ships (the two built-in
     * groups, the first definition) and returns all other names unchanged.
     */
    public static String shipped(ResourceBundle words, String name) {
        String key = "shipped_" + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }
}
