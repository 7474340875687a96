package org.phonealert.admin;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.ResourceBundle;
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

    /** The function {@code pa:count} of the pages: a number with its noun in the right plural form. */
    public static String count(String pattern, Number count) {
        return MessageBundle.fill(pattern, language(FacesContext.getCurrentInstance()), Map.of("count", count));
    }

    /**
     * The function {@code pa:shipped} of the pages: translates the names that Phone Alert ships (the two built-in groups,
     * the first definition) and returns all other names unchanged.
     */
    public static String shipped(ResourceBundle words, String name) {
        String key = "shipped_" + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }
}
