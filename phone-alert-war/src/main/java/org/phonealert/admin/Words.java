package org.phonealert.admin;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.ResourceBundle;
import org.phonealert.base.words.Language;

/** What the pages say, in the language of this view. */
public final class Words {
    private Words() {}

    public static ResourceBundle of(FacesContext faces) {
        return faces.getApplication().getResourceBundle(faces, "w");
    }

    /** The language of this view. */
    public static Language language(FacesContext faces) {
        return Language.preferred(List.of(faces.getViewRoot().getLocale()));
    }
}
